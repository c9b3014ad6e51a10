import { hostLabel } from '../../design/model/names.ts';
import type { Host } from '../../design/model/schema.ts';
import { oneLine } from '../firewalls/text/texts.ts';
import { neutralise } from '../input/neutralise.ts';
import { BASH_LISTEN } from './engines/bashListen.ts';
import { BASH_TEST } from './engines/bashTest.ts';
import { POWERSHELL_LISTEN } from './engines/powershellListen.ts';
import { POWERSHELL_TEST } from './engines/powershellTest.ts';
import { targetOf, type Trial } from './trials.ts';

/** What heads a script, and whose it is. */
export interface ScriptHead {
  readonly title: string; // "Portolan test kit: ACME 1E, 2026-11-28"
  readonly kit: string; // tells the results of one kit from those of another
  readonly host: Host;
  readonly file: string; // without ending
}

/** A port that a listener opens. */
export type Port = Pick<Trial, 'transport' | 'port'>;

/** A value as part of a line: no line break, nothing that a spreadsheet takes for a formula. */
const plain = (text: string): string => neutralise(oneLine(text));

const cellsOf = (trial: Trial): string[] => [
  trial.id,
  plain(targetOf(trial)),
  oneLine(trial.name),
  trial.address,
  trial.transport,
  String(trial.port),
  trial.probe,
  trial.expected,
  oneLine(trial.note),
];

const FIELDS = ['id', 'target', 'name', 'address', 'transport', 'port', 'probe', 'expected', 'note'];

const headCells = ({ kit, host, file }: ScriptHead): string[] => [kit, plain(hostLabel(host)), file];

/** "12 connections to 7 addresses, each tried once": for the ticket, as it may be taken for a port scan. */
export const sumOf = (trials: readonly Trial[]): string => {
  const tried = trials.filter(({ probe }) => probe !== 'none');
  return `${tried.length} connections to ${new Set(tried.map(({ address, name }) => address || name)).size} addresses, each tried once`;
};

/** Returns the script that tries what starts at a host, for bash. */
export const bashTest = (head: ScriptHead, trials: readonly Trial[]): string =>
  bash(head, [`Tries from ${hostLabel(head.host)}: ${sumOf(trials)}.`], trials.map(cellsOf), BASH_TEST);

/** Returns the script that listens on a host's ports, for bash. */
export const bashListen = (head: ScriptHead, ports: readonly Port[]): string =>
  bash(
    head,
    [`Listens on ${hostLabel(head.host)}, where nothing serves these ports yet.`],
    portCells(ports),
    BASH_LISTEN,
  );

/** Returns the script that tries what starts at a host, for PowerShell 5.1. */
export const powershellTest = (head: ScriptHead, trials: readonly Trial[]): string =>
  powershell(
    head,
    [`Tries from ${hostLabel(head.host)}: ${sumOf(trials)}.`],
    "[string]$Out = '', [int]$Seconds = 5, [int]$Wave = 32",
    [FIELDS, ...trials.map(cellsOf)],
    POWERSHELL_TEST,
  );

/** Returns the script that listens on a host's ports, for PowerShell 5.1. */
export const powershellListen = (head: ScriptHead, ports: readonly Port[]): string =>
  powershell(
    head,
    [`Listens on ${hostLabel(head.host)}, where nothing serves these ports yet.`],
    "[string]$Out = '', [int]$Minutes = 60",
    [['transport', 'port'], ...portCells(ports)],
    POWERSHELL_LISTEN,
  );

const portCells = (ports: readonly Port[]): string[][] => ports.map(({ transport, port }) => [transport, String(port)]);

const barred = (cells: readonly string[]): string => cells.map((cell) => cell.replaceAll('|', '/')).join('|');
const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** A quoted here-document means nothing to a shell, and no line of a table is its end: every one has a bar. */
function bash(
  head: ScriptHead,
  about: readonly string[],
  rows: readonly string[][],
  engine: readonly string[],
): string {
  return [
    '#!/usr/bin/env bash',
    ...[head.title, ...about].map((line) => `# ${oneLine(line)}`),
    "heading() { cat << 'PORTOLAN'",
    barred([...headCells(head), '']),
    'PORTOLAN',
    '}',
    "rows() { cat << 'PORTOLAN'",
    ...rows.map(barred),
    'PORTOLAN',
    '}',
    ...engine,
    '',
  ].join('\n');
}

/** In a single-quoted here-string no character means anything, and no line of it begins as its end does: every one begins with a quote. */
function powershell(
  head: ScriptHead,
  about: readonly string[],
  parameters: string,
  table: readonly string[][],
  engine: readonly string[],
): string {
  const lines = [
    '#Requires -Version 5.1',
    ...[head.title, ...about].map((line) => `# ${oneLine(line)}`),
    '[CmdletBinding()]',
    `param(${parameters})`,
    "$heading = @'",
    quoted(['kit', 'initiator', 'file']),
    quoted(headCells(head)),
    "'@",
    "$table = @'",
    ...table.map(quoted),
    "'@",
    ...engine,
    '',
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}
