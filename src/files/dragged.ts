/** The first file among things dragged or dropped; null when they hold none. */
export const fileOf = (transfer: DataTransfer | null): File | null => transfer?.files[0] ?? null;

/** Whether what is being dragged holds files. */
export const holdsFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;
