/**
 * Leaves d3-color out of the page. React Flow's panning brings d3's animations along, and these what animates colours, which a
 * view that only moves and zooms never asks for.
 * @returns {import('vite').Plugin}
 */
export function noColours() {
  const id = '\0no-colours';
  return {
    name: 'no-colours',
    apply: 'build',
    enforce: 'pre',
    resolveId: { filter: { id: /^d3-color$/ }, handler: () => id },
    load: { filter: { id: /^\0no-colours$/ }, handler: () => code },
  };
}

/** To d3 nothing is a colour then. Functions, because it asks `instanceof` too. */
const code = ['color', 'rgb', 'hsl', 'lab', 'hcl', 'lch', 'gray', 'cubehelix']
  .map((name) => `export function ${name}() { return null; }`)
  .join('\n');
