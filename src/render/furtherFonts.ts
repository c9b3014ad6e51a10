const files = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/noto-sans-{sc,jp,kr}/files/noto-sans-*-[0-9]*-400-normal.woff',
    '/node_modules/@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-{400,600}-normal.woff',
    '/node_modules/@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-{400,600}-normal.woff',
  ],
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
);

/** Addresses of East Asian, Georgian and Armenian fonts by file name; empty in a build that leaves them out. */
export const furtherFonts: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
);
