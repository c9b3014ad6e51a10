import { portText } from '../../../design/model/portNumbers.ts';
import type { FirewallRule, RuleEnd } from '../text/firewallRule.ts';
import { remarkOf } from '../text/heading.ts';
import { OURS } from '../text/objects.ts';
import { addressesOf, portsOf, transportsOf, type Sheet } from '../text/sheets.ts';
import { oneLine } from '../text/texts.ts';
import type { Writer } from '../text/writer.ts';

/** Windows Defender Firewall: a PowerShell 5.1 script of data and one loop. */
export const windows: Writer = {
  takes: ['host'],
  merged: true,
  extension: 'ps1',
  abilities: { names: false, interfaceForAny: false, outbound: false, maxInterface: Infinity },
  undo: () => ["Remove-NetFirewallRule -Group 'Portolan'"],
  howTo: [
    'Run it as administrator on the host, or give -PolicyStore a group policy: domain\\name.',
    '-WhatIf shows what it would do. Running it again changes nothing.',
  ],
  limits: [
    'A rule that blocks wins over these. Where a group policy switches the merging of local rules off, local rules are ignored.',
    'Rules do not expire by themselves: their descriptions tell the date.',
  ],
  write: (sheet) => `\uFEFF${[...top(sheet), ...dataOf(sheet), ...ENGINE, ''].join('\r\n')}`,
};

/** All five characters that end a single-quoted string in PowerShell are doubled. */
const quoted = (text: string): string => `'${oneLine(text).replace(/['\u2018-\u201B]/g, '$&$&')}'`;
/** "#>" would end nothing here, but a comment is plain text all the same. */
const comment = (text: string): string => `# ${oneLine(text)}`;

const top = ({ heading }: Sheet): string[] => [
  '#Requires -Version 5.1',
  '#Requires -RunAsAdministrator',
  ...heading.map(comment),
  '# Windows is stateful: no rule is needed for answers. What goes out is allowed by default.',
  '[CmdletBinding(SupportsShouldProcess = $true)]',
  "param([string]$PolicyStore = 'PersistentStore')",
  'Set-StrictMode -Version 2',
  "$ErrorActionPreference = 'Stop'",
];

function dataOf({ steps }: Sheet): string[] {
  const set = steps.flatMap((step) => ('after' in step ? [step.after] : step.kind === 'add' ? [step.rule] : []));
  const added = new Set(set.map(({ id }) => id));
  const gone = steps.flatMap((step) => (step.kind === 'remove' && !added.has(step.rule.id) ? [step.rule] : []));
  return [
    '$remove = @(',
    ...gone.flatMap((rule) => transportsOf(rule).map((transport) => `  ${quoted(nameOfRule(rule, transport))}`)),
    ')',
    '$rules = @(',
    ...set.flatMap(ruleText),
    ')',
  ];
}

const nameOfRule = ({ id }: FirewallRule, transport: string): string =>
  `${OURS}-${id}${transport === 'UDP' ? '-udp' : ''}`;

function ruleText(rule: FirewallRule): string[] {
  return transportsOf(rule).flatMap((transport) => [
    '  @{',
    `    Name = ${quoted(nameOfRule(rule, transport))}`,
    `    DisplayName = ${quoted(`${OURS} ${rule.id} ${rule.title}`)}`,
    `    Description = ${quoted(remarkOf(rule))}`,
    `    Protocol = ${quoted(transport)}`,
    `    LocalPort = @(${portsOf(rule.services, transport).map(portText).map(quoted).join(', ')})`,
    `    LocalAddress = @(${endTexts(rule.destinations)})`,
    `    RemoteAddress = @(${endTexts(rule.sources)})`,
    '  }',
  ]);
}

function endTexts(ends: readonly RuleEnd[]): string {
  const addresses = addressesOf(ends);
  return addresses.length === 0 ? quoted('Any') : addresses.map(({ text }) => quoted(text)).join(', ');
}

const ENGINE = [
  'foreach ($name in $remove) {',
  "  if ($PSCmdlet.ShouldProcess($name, 'Remove-NetFirewallRule')) {",
  '    Remove-NetFirewallRule -PolicyStore $PolicyStore -Name $name -ErrorAction SilentlyContinue',
  '  }',
  '}',
  'foreach ($rule in $rules) {',
  "  if ($PSCmdlet.ShouldProcess($rule.DisplayName, 'New-NetFirewallRule')) {",
  '    Remove-NetFirewallRule -PolicyStore $PolicyStore -Name $rule.Name -ErrorAction SilentlyContinue',
  "    [void](New-NetFirewallRule -PolicyStore $PolicyStore -Group 'Portolan' -Direction Inbound -Action Allow -Enabled True -Profile Any @rule)",
  '  }',
  '}',
];
