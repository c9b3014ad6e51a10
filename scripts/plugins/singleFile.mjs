import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyText, singleFileDirectives } from '../policy.mjs';
import { projectFolder } from '../run.mjs';

/** What the page reads as text or starts as a worker lies in it as a block of data: src/platform/embedded.ts. */
const embedded = /^assets\/.*\.js$|^notices\.json$/;
/** Said inside the page already. */
const needless = /^notices\.txt$/;

/**
 * Makes one HTML file of the whole build, with a policy that names every script and style in it by its hash.
 * @returns {import('vite').Plugin}
 */
export function singleFile() {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      publicDir: false,
      experimental: {
        renderBuiltUrl: (file, { hostType }) =>
          hostType === 'js' ? { runtime: JSON.stringify(`embedded:${file}`) } : undefined,
      },
    }),
    transformIndexHtml: { order: 'pre', handler: embedIcon },
    generateBundle: {
      // After Vite's own plugins, which put the last touch to the code.
      order: 'post',
      handler(_options, bundle) {
        const page = assemble(Object.values(bundle));
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName: 'portolan.html', source: page });
      },
    },
  };
}

/** @param {string} html */
function embedIcon(html) {
  const icon = readFileSync(join(projectFolder, 'public/favicon.svg')).toString('base64');
  return html.replace('href="./favicon.svg"', `href="data:image/svg+xml;base64,${icon}"`);
}

/** @param {import('vite').Rollup.OutputAsset | import('vite').Rollup.OutputChunk} file */
const textOf = (file) => (file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8'));

/** @param {(import('vite').Rollup.OutputAsset | import('vite').Rollup.OutputChunk)[]} files */
function assemble(files) {
  const take = (wanted) => files.filter(wanted);
  const [page, ...otherPages] = take(({ fileName }) => fileName.endsWith('.html'));
  const [entry, ...otherChunks] = take(({ type }) => type === 'chunk');
  const styles = take(({ fileName }) => fileName.endsWith('.css'));
  const blocks = take(({ type, fileName }) => type === 'asset' && embedded.test(fileName));
  const known = new Set([page, entry, ...styles, ...blocks]);
  const left = take((file) => !known.has(file) && !needless.test(file.fileName));
  if (!page || !entry || otherPages.length + otherChunks.length + left.length > 0) {
    throw new Error(`These have no place in a single file: ${left.map(({ fileName }) => fileName).join(', ')}`);
  }
  return writePage(textOf(page), {
    script: asInlineScript(textOf(entry)),
    style: asInlineText(styles.map(textOf).join('\n')),
    blocks: blocks.map((file) => ({ name: file.fileName, text: asInlineScript(textOf(file)) })),
  });
}

/**
 * @param {string} html
 * @param {{ script: string, style: string, blocks: { name: string, text: string }[] }} parts
 */
function writePage(html, { script, style, blocks }) {
  const policy = policyText(singleFileDirectives({ scripts: [hashOf(script)], styles: [hashOf(style)] }));
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <style>${style}</style>`;
  const data = blocks.map(({ name, text }) => `<script type="text/plain" data-file="${name}">${text}</script>`);
  const body = [...data, `<script type="module">${script}</script>`].join('\n    ');
  const bare = html.replaceAll(
    /\s*<script type="module"[^>]*><\/script>|\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g,
    '',
  );
  // Functions, because `$&` in the code is not ours to interpret. The encoding must come within the first 1,024 bytes.
  return bare
    .replace(/<meta charset="utf-8" ?\/?>/, (charset) => `${charset}\n    ${head}`)
    .replace('</body>', () => `  ${body}\n  </body>`);
}

/** As the browser will read it: it turns every end of line into \n, and hashes what it has then. @param {string} text */
const asInlineText = (text) => text.replaceAll(/\r\n?/g, '\n');

/**
 * Written so that nothing in a string or a regular expression ends the script element, which changes no meaning.
 * @param {string} code
 */
const asInlineScript = (code) =>
  asInlineText(code)
    .replaceAll(/<\/(script)/gi, String.raw`<\/$1`)
    .replaceAll('<!--', String.raw`\x3C!--`)
    .replaceAll('\0', String.raw`\x00`);

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
