const face = /(?:\/\*[^*]*\*\/\s*)?@font-face\s*\{[^}]*\}\s*/g;
const foreignScript = /noto-sans-(?:devanagari|(?:sc|jp|kr)-)/;
const foreignFile = /@fontsource\/noto-sans-(?:sc|jp|kr)\/files\//;

/** The letters of the first screen. @param {string} file */
const isFirst = (file) => /noto-sans-latin-(?:400|500|600)-normal-[\w-]+\.woff2$/.test(file);

/** @param {string} file @returns {import('vite').HtmlTagDescriptor} */
const early = (file) => ({
  tag: 'link',
  attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
  injectTo: 'head',
});

/**
 * Trims what @fontsource brings: WOFF beside WOFF2 in style sheets, which no browser we build for would ever load; and, for
 * the single file, every script beyond Europe's. Where fonts are files of their own, the page asks for those of the
 * first screen at once, so that nothing moves when they come.
 * @param {{ lettersOfEurope: boolean }} options
 * @returns {import('vite').Plugin}
 */
export function fontFaces({ lettersOfEurope }) {
  return {
    name: 'font-faces',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource\/[^?]*\.css/ },
      handler(code) {
        const modern = code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, '');
        return lettersOfEurope ? modern.replaceAll(face, (text) => (foreignScript.test(text) ? '' : text)) : modern;
      },
    },
    load: {
      filter: { id: foreignFile },
      // An empty address says "not in this build" to src/render.
      handler: () => (lettersOfEurope ? "export default ''" : undefined),
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => (lettersOfEurope ? [] : Object.keys(bundle).filter(isFirst).map(early)),
    },
  };
}
