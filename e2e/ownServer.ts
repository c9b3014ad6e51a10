import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** The build that the specs look at. */
export const builtFolder = process.env['E2E_FOLDER'] ?? 'dist';

export interface OwnServer {
  readonly port: number;
  /** Every path it was asked for so far, in order; what the browser had in its own cache is not among them. */
  readonly asked: readonly string[];
  /** Ends it: from then on the address answers nothing, as without network. */
  stop(): Promise<void>;
}

/** A server for one test alone, which may end it or change its files. */
export async function startServer(prefix: string, folder = builtFolder): Promise<OwnServer> {
  const port = await findFreePort();
  const options = ['--folder', folder, '--port', String(port), '--prefix', prefix, '--log'];
  const server = spawn(process.execPath, ['scripts/serve.mjs', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(server.stdout, 'data'); // it says so when it serves
  const asked: string[] = [];
  server.stdout.setEncoding('utf8').on('data', (text: string) => asked.push(...text.trim().split('\n')));
  return {
    port,
    asked,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill();
      await once(server, 'exit');
    },
  };
}

/** A port nobody uses. */
async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
