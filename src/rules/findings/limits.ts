import { ROLES } from '../../design/model/roles.ts';
import { playersOf } from '../../design/model/roleIndex.ts';
import { rolesOf, type Host } from '../../design/model/schema.ts';
import { tooManyDevices } from './devices.ts';
import { finding } from './finding.ts';
import type { Check } from './findings.ts';
import { hostLabel } from '../../design/model/names.ts';
import { repeated } from './repeated.ts';
import { resolutionsOf } from '../connect/resolve.ts';
import { switchesOf } from '../../design/model/portSlots.ts';

/** Limits that 1E states: Switches of a Core, and Windows' limit of a computer name. */
const LIMIT = { switches: 5, name: 15 } as const;

const tooManySwitches: Check = ({ roster, resolutions }) => {
  const counts = new Map<Host, number>();
  const count = (core: Host, more: number): unknown => counts.set(core, (counts.get(core) ?? 0) + more);
  for (const host of playersOf(roster, 'responseStack')) count(host, switchesOf(host, 'responseStack').length);
  for (const { host, partners } of resolutionsOf(resolutions, 'core')) {
    for (const core of partners) count(core, switchesOf(host, 'dmzServer').length);
  }
  return [...counts]
    .filter(([, number]) => number > LIMIT.switches)
    .map(([host, number]) =>
      finding('error', 'switch-limit', {
        subject: host.id,
        message: `The Core on ${hostLabel(host)} would serve ${number} Switches, its own and those in the DMZ; up to ${LIMIT.switches} are supported.`,
        action: 'Remove Switches or add another Response Stack; ask 1E if you need more.',
        hosts: [host],
        details: [number],
      }),
    );
};

const sharedNames: Check = ({ roster }) =>
  repeated(
    roster.hosts,
    ({ name }) => (name.trim() === '' ? [] : [name.trim()]),
    (name) => name.toLowerCase(),
  ).map(({ key, text, hosts }) =>
    finding('warning', 'name-shared', {
      subject: key,
      message: `${hosts.length} hosts are named ${text}.`,
      action: 'Give each host its own name, so that the rules can be told apart.',
      hosts,
    }),
  );

const longNames: Check = ({ roster }) =>
  roster.hosts
    .filter((host) => computerName(host).length > LIMIT.name && rolesOf(host).some((role) => ROLES[role].server))
    .map((host) =>
      finding('warning', 'name-too-long', {
        subject: host.id,
        message: `The computer name ${computerName(host)} has ${computerName(host).length} characters; Windows servers take up to ${LIMIT.name}.`,
        action: 'Use a shorter computer name.',
        hosts: [host],
        details: [computerName(host)],
      }),
    );

/** The first label of the FQDN, else the name. */
const computerName = ({ fqdn, name }: Host): string => fqdn.split('.')[0]?.trim() || name.trim();

/** What goes beyond a limit, and names used twice. */
export const limitChecks: readonly Check[] = [tooManySwitches, tooManyDevices, sharedNames, longNames];
