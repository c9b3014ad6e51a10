const files = import.meta.glob<string>(
  '/node_modules/@fontsource/noto-sans-{sc,jp,kr}/files/noto-sans-*-[0-9]*-400-normal.woff',
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
);

/** Addresses of the parts of the East Asian fonts by file name; empty in a build that leaves them out. */
export const eastAsianFonts: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
);
