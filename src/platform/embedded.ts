import { EMBEDDED_FILES } from './places.ts';

// The single-file build carries workers and notices inside the page, as blocks of data that no browser runs
// (scripts/plugins/singleFile.mjs). Everywhere else they are files beside the page.

const PREFIX = 'embedded:';

/** True in the build that is one HTML file. */
export const isSingleFile = import.meta.env.MODE === 'single';

function findBlock(name: string): string | undefined {
  const blocks = [...document.querySelectorAll<HTMLScriptElement>(EMBEDDED_FILES)];
  return blocks.find(({ dataset }) => dataset['file'] === name)?.textContent ?? undefined;
}

/** An address for a script inside the page, `embedded:assets/….js`; none for any other address. */
export function addressOfEmbedded(address: string): string | undefined {
  if (!isSingleFile || !address.startsWith(PREFIX)) return undefined;
  const code = findBlock(address.slice(PREFIX.length));
  // Never released: the browser may read it at any time after the worker was asked for.
  return code === undefined ? undefined : URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

/** The text of a file of the build by its name. */
export async function readBuildFile(name: string): Promise<string> {
  if (isSingleFile) return findBlock(name) ?? Promise.reject(new Error(`${name} is not in this file`));
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) throw new Error(`${response.status} for ${name}`);
  return response.text();
}
