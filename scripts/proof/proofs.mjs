import { spawnSync } from 'node:child_process';

/** @param {string} program @param {...string} words */
const runs = (program, ...words) => spawnSync(program, words, { stdio: 'ignore' }).status === 0;

/** What proofs need, and whether it is here. */
const TOOLS = {
  'root on Linux': () => process.platform === 'linux' && process.getuid?.() === 0,
  'network namespaces': () => runs('unshare', '--net', 'true') && runs('ip', 'netns'),
  nft: () => runs('nft', '--version'),
};

/** Proofs by programs that are not ours: what each shows, its file beside this one, and what it needs. */
export const PROOFS = /** @type {const} */ ([
  {
    name: 'nftables by packets',
    file: 'packets',
    needs: ['root on Linux', 'network namespaces', 'nft'],
  },
]);

/**
 * Returns what of a proof's needs is lacking on this machine.
 * @param {typeof PROOFS[number]} proof
 */
export const lackingFor = ({ needs }) => needs.filter((tool) => !TOOLS[tool]());
