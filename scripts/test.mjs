import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { PROOFS } from './proof/proofs.mjs';
import { projectFolder, run } from './run.mjs';

/** @type {{ scripts: Record<string, string> }} */
const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));

/**
 * Every check, in the order of the report: its name and its command line.
 * Those of one `group` don't disturb each other and run two at a time; groups run one after another.
 * @type {{ name: string, command: string | undefined, group: number, needs?: string }[]}
 */
const checks = [
  { name: 'types', command: scripts['types'], group: 1 },
  { name: 'lint', command: scripts['lint'], group: 1 },
  { name: 'format', command: scripts['format:check'], group: 1 },
  { name: 'unused code', command: scripts['unused'], group: 1 },
  { name: 'unit tests and laws', command: scripts['unit'], group: 2 },
  { name: 'build', command: scripts['build'], group: 3 },
  { name: 'single file', command: scripts['build:single'], group: 3 },
  { name: 'command line', command: scripts['build:cli'], group: 3 },
  { name: 'size', command: scripts['size'], group: 4, needs: 'build' },
  { name: 'browser', command: 'playwright test', group: 5, needs: 'build' },
  { name: 'proofs', command: scripts['proof'], group: 6 },
];

/** Packets and other programs take their minutes where they are asked for: in continuous integration, or by name. */
const areProofsWanted = Boolean(process.env['PORTOLAN_PROOF']) || process.argv.slice(2).includes('proofs');

/** Seconds a check may take: the browser tests take 5 minutes on two quick processors, 15 on two slow ones. */
const LONGEST = 1560;

/** Results by name of check. @type {Map<string, boolean>} */
const results = new Map();

/** @param {number} started */
const secondsSince = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

/**
 * @param {string} name
 * @param {string} note
 */
const heading = (name, note) => `\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length - note.length))} ${note}`;

/** @param {typeof checks[number]} check */
async function runCheck({ name, command, group, needs }) {
  if (name === 'proofs' && !areProofsWanted) return;
  const started = performance.now();
  // Short checks run side by side and print when done; long ones have the screen for themselves.
  const quiet = group === 1;
  if (!quiet) console.log(heading(name, 'running'));
  const { ok, output } = await attempt(name, command, needs, quiet);
  results.set(name, ok);
  console.log(heading(name, `${secondsSince(started)}  ${ok ? 'passed' : 'FAILED'}`));
  if (output.trim()) console.log(output.trim());
}

/**
 * @param {string} name
 * @param {string | undefined} command
 * @param {string | undefined} needs
 * @param {boolean} quiet
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
async function attempt(name, command, needs, quiet) {
  if (!command) return { ok: false, output: 'No such script in package.json.' };
  if (needs && results.get(needs) === false) return { ok: false, output: `Not tried: ${needs} failed.` };
  try {
    if (name === 'browser') await findBrowser();
    return await run(command, { quiet, seconds: LONGEST });
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {typeof checks} waiting */
async function runTwoAtATime(waiting) {
  const queue = [...waiting];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await runCheck(next);
  };
  await Promise.all([worker(), worker()]);
}

/** The names given, or all checks: `npm test -- lint size`. */
function chosenChecks() {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => !checks.some(({ name }) => name.startsWith(word)));
  if (unknown)
    throw new Error(`No check is called "${unknown}". There are: ${checks.map(({ name }) => name).join(', ')}`);
  return words.length === 0 ? checks : checks.filter(({ name }) => words.some((word) => name.startsWith(word)));
}

async function test() {
  const started = performance.now();
  const chosen = chosenChecks();
  await ensureInstalled();
  for (const group of new Set(chosen.map((check) => check.group))) {
    await runTwoAtATime(chosen.filter((check) => check.group === group));
  }
  console.log(heading('summary', secondsSince(started)));
  const done = chosen.filter(({ name }) => results.has(name));
  for (const { name } of done) console.log(`${results.get(name) ? 'passed' : 'FAILED'}  ${name}`);
  if (done.length < chosen.length) for (const { name } of PROOFS) console.log(`not tried  ${name} (npm run proof)`);
  const failed = done.filter(({ name }) => !results.get(name)).length;
  console.log(`\n${done.length - failed} passed, ${failed} failed`);
  return failed === 0;
}

try {
  process.exitCode = (await test()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
