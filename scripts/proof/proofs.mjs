import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../run.mjs';

/** @param {string} program @param {...string} words */
const runs = (program, ...words) => spawnSync(program, words, { stdio: 'ignore' }).status === 0;

/** PowerShell 7, on PATH or where `.ci/install-proof-tools` puts it. */
export const POWERSHELL =
  ['pwsh', join(homedir(), '.cache', 'portolan-proof', 'pwsh')].find((program) => runs(program, '-Version')) ?? 'pwsh';

/** The system's own Python, which has the packages of Debian. */
export const PYTHON = '/usr/bin/python3';

/** What proofs need, and whether it is here. */
const TOOLS = {
  'root on Linux': () => process.platform === 'linux' && process.getuid?.() === 0,
  'network namespaces': () => runs('unshare', '--net', 'true') && runs('ip', 'netns'),
  python3: () => runs('python3', '--version'),
  openssl: () => runs('openssl', 'version'),
  bash: () => runs('bash', '--version'),
  'Python with YAML and JSON Schema': () => runs(PYTHON, '-c', 'import yaml, jsonschema'),
  'the folder of schemas that AERLEON_SCHEMAS names': () => existsSync(process.env['AERLEON_SCHEMAS'] ?? ''),
  PowerShell: () => runs(POWERSHELL, '-Version'),
  'the built application (npm run build)': () => existsSync(join(projectFolder, 'dist', 'index.html')),
  'firefox-esr': () => runs('firefox-esr', '--version'),
  WebKitWebDriver: () => runs('which', 'WebKitWebDriver'),
  Xvfb: () => runs('which', 'Xvfb'),
  nft: () => runs('nft', '--version'),
};

/** Proofs by programs that are not ours: what each shows, its file beside this one, and what it needs. */
export const PROOFS = /** @type {const} */ ([
  {
    name: 'nftables by packets',
    file: 'packets',
    needs: ['root on Linux', 'network namespaces', 'nft'],
  },
  {
    name: 'Test kit run in network namespaces, in bash and PowerShell',
    file: 'testKit',
    needs: ['root on Linux', 'network namespaces', 'nft', 'bash', 'python3', 'openssl', 'PowerShell'],
  },
  { name: 'Windows Defender Firewall rules run in PowerShell', file: 'windows', needs: ['PowerShell'] },
  { name: 'Check Point scripts run in bash', file: 'checkPoint', needs: ['bash'] },
  {
    name: 'Aerleon by its own schemas',
    file: 'aerleon',
    needs: ['Python with YAML and JSON Schema', 'the folder of schemas that AERLEON_SCHEMAS names'],
  },
  { name: 'Terraform read by HCL', file: 'terraform', needs: [] },
  {
    name: 'the core of the work in Firefox',
    file: 'firefox',
    needs: ['the built application (npm run build)', 'firefox-esr'],
  },
  {
    name: 'the core of the work in WebKit',
    file: 'webkit',
    needs: ['the built application (npm run build)', 'WebKitWebDriver', 'Xvfb'],
  },
]);

/**
 * Returns what of a proof's needs is lacking on this machine.
 * @param {typeof PROOFS[number]} proof
 */
export const lackingFor = ({ needs }) => needs.filter((tool) => !TOOLS[tool]());
