import { failure, success, type Result } from '../../lib/result.ts';
import { LIMITS } from './bounds.ts';
import { portOfText, portsMeet, portText, type Port } from './portNumbers.ts';
import type { PortRange } from './settings.ts';

type Ports = (number | PortRange)[];

/** Returns ports as they are entered: "5986, 8080-8090". */
export const portsText = (ports: readonly Port[]): string => ports.map(portText).join(', ');

/** Returns the ports and ranges that a text lists, by commas, semicolons, spaces or lines; else what is wrong with it. */
export function portsOfText(text: string): Result<Ports> {
  const parts = text
    .trim()
    .replaceAll(/\s*[-–—]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return failure('Enter a port or a range, as in 5986 or 8080-8090.');
  if (parts.length > LIMITS.ports) return failure(`A connection takes ${LIMITS.ports} ports and ranges at most.`);
  const ports: Ports = [];
  for (const part of parts) {
    const port = portOfText(part);
    if (port === null || port === 'dynamic') return failure(faultOf(part));
    const met = ports.find((one) => portsMeet(one, port));
    if (met !== undefined) return failure(meetingOf(portText(met), portText(port)));
    ports.push(port);
  }
  return success(ports);
}

const faultOf = (part: string): string =>
  isBackwards(part)
    ? `${part} ends before it begins.`
    : `${part} is not a port. Ports are numbers from 1 to 65535, ranges as in 8080-8090.`;

/** A range whose ends would be one the other way round. */
const isBackwards = (part: string): boolean =>
  part.includes('-') && portOfText(part.split('-').toReversed().join('-')) !== null;

const meetingOf = (met: string, port: string): string =>
  met === port ? `${port} is listed twice.` : `${met} and ${port} have ports in common.`;
