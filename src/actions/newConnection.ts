import { taskOrWords } from '../loading/loading.ts';
import { selectedHosts } from './selecting.ts';

/** Asks which host a new connection goes to; where not one host alone is selected, first which it comes from. */
export const newConnection = {
  label: 'New connection to…',
  keys: ['C'],
  run(from: string | null = theSelectedHost()): void {
    void ask(from);
  },
} as const;

function theSelectedHost(): string | null {
  const [only, ...others] = selectedHosts();
  return only === undefined || others.length > 0 ? null : only;
}

async function ask(from: string | null): Promise<void> {
  (await taskOrWords('askConnection', 'The list of hosts'))?.(from);
}
