/** What a palette item carries while it is dragged: the id of its role. */
export const ROLE_DRAG_TYPE = 'application/x-portolan-role';
