import { lackingFor, PROOFS } from './proof/proofs.mjs';
import { run } from './run.mjs';

// Tries by packets and by other programs what unit tests can only compare with goldens. A proof that this machine can't try is
// told in one line; with PORTOLAN_PROOF=all that is a failure.
const trials = PROOFS.map((proof) => ({ ...proof, lacking: lackingFor(proof) }));
const tried = trials.filter(({ lacking }) => lacking.length === 0);
const untried = trials.filter(({ lacking }) => lacking.length > 0);
const files = tried.map(({ file }) => `scripts/proof/${file}.proof.ts`);
const { ok } =
  files.length === 0
    ? { ok: true }
    : await run(`vitest run --config scripts/proof/vitest.config.ts ${files.join(' ')}`, { seconds: 400 });
for (const { name, lacking } of untried) console.log(`not tried: ${name} (this machine lacks ${lacking.join(', ')})`);
const mustAll = process.env['PORTOLAN_PROOF'] === 'all';
process.exitCode = ok && !(mustAll && untried.length > 0) ? 0 : 1;
