import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';
import { serve } from './serve.mjs';

const port = Number(process.env['PORT'] ?? 4173);

/** @param {unknown} error */
function explain(error) {
  const message = error instanceof Error ? error.message : String(error);
  // No other port by itself: the browser keeps designs by address, so they would seem lost there.
  return message.includes('EADDRINUSE')
    ? `Port ${port} is taken, perhaps by another Portolan. Stop that one, or choose a port: PORT=4174 npm start`
    : message;
}

async function start() {
  await ensureInstalled();
  const { ok } = await run('npm run --silent build');
  if (!ok) throw new Error('The build failed.');
  console.log(`\nPortolan is ready at ${await serve({ port })}  (Ctrl+C stops it)`);
}

try {
  await start();
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
