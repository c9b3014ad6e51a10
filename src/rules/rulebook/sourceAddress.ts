/** Where the source is published. */
export const SOURCE_URL = 'https://docs.1e.com/en-2/Content/platform/reference/communication-ports-op.htm';
