import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Runs a program with a text as its input; fails with what it says. */
export const tell = (command: readonly string[], input = ''): Promise<string> => run(command, { input });

/** Runs a program and returns what it prints; fails with what it complains of. */
export function run(command: readonly string[], { input = '', cwd = '.' }): Promise<string> {
  const [program = '', ...words] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: 'pipe', cwd });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(out).toString())
        : reject(new Error(`${command.join(' ')}: ${Buffer.concat(err).toString()}\n${input.slice(0, 3000)}`)),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** A port of an address. */
export interface Place {
  readonly address: string;
  readonly port: number;
  readonly transport: 'TCP' | 'UDP';
}

/** A connection to be tried. */
export interface Probe {
  readonly source: string;
  readonly to: Place;
  readonly isExpected: boolean; // waited for; what is not is given up soon after the last that is
}

interface Answer {
  readonly id: number;
  readonly output?: unknown;
  readonly error?: string;
}

/** The hosts of a zone. */
export class Agent {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private count = 0;
  private hasEnded = false;

  constructor(namespace: string) {
    const script = fileURLToPath(new URL('agent.mjs', import.meta.url));
    const words = ['netns', 'exec', namespace, process.execPath, script];
    this.child = spawn('ip', words, { stdio: ['pipe', 'pipe', 'inherit'] });
    if (!this.child.stdout) throw new Error('An agent cannot be heard');
    this.child.stdin?.on('error', () => {});
    this.child.on('exit', () => {
      this.hasEnded = true;
      const ended = [...this.waiting];
      this.waiting.clear();
      for (const [id, answer] of ended) answer({ id, error: `${namespace} ended` });
    });
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the agent's own words
      const answer = JSON.parse(line) as Answer;
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
  }

  private ask(action: string, input: unknown = null): Promise<unknown> {
    const id = this.count++;
    if (this.hasEnded) return Promise.reject(new Error('An agent has ended'));
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ output, error }) => (error === undefined ? resolve(output) : reject(new Error(error))));
      this.child.stdin?.write(`${JSON.stringify({ id, action, input })}\n`);
    });
  }

  listen = (places: readonly Place[]): Promise<unknown> => this.ask('listen', places);
  probe = (probes: readonly Probe[]): Promise<unknown> => this.ask('probe', probes);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the agent's own words
  results = async (): Promise<boolean[]> => (await this.ask('results')) as boolean[];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the agent's own words
  seen = async (): Promise<string[]> => (await this.ask('seen')) as string[];
  close = (): Promise<unknown> => this.ask('close');
  end = (): void => void this.child.stdin?.end();
}
