import { place, writeWhole } from './place.ts';
import { run } from './run.ts';

const FAILED = 2;

/** Prints; a reader that has closed its end, as `head` does, wants no more. */
function print(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  stream.on('error', () => undefined);
  return new Promise((resolve) => {
    stream.write(content, () => resolve());
  });
}

async function main(): Promise<number> {
  const { content, remarks = [], status = 0, out } = await run(process.argv.slice(2), place(process.env));
  for (const remark of remarks) await print(process.stderr, `portolan: ${remark}\n`);
  await (out === undefined ? print(process.stdout, content) : writeWhole(out, content));
  return status;
}

try {
  process.exitCode = await main();
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  await print(process.stderr, `portolan: ${why.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = FAILED;
}
