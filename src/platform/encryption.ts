/** Whether this page may encrypt: browsers allow it over HTTPS, on this machine, and from a file. */
export const canEncrypt = (): boolean => 'subtle' in crypto;
