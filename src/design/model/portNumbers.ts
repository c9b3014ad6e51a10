import { PORTS, type PortRange } from './settings.ts';

/** What a connection reaches: one port, ports that follow one another, or one that is unknown until the instance starts. */
export type Port = number | PortRange | 'dynamic';

/** Returns the port as it is written everywhere: "443", "49152-65535", "dynamic". */
export const portText = (port: Port): string => (typeof port === 'object' ? `${port.from}-${port.to}` : String(port));

/** Returns the port that such a text names, spaces and dashes of print allowed; null where it names none. */
export function portOfText(text: string): Port | null {
  if (text === 'dynamic') return text;
  const [, first = '', last = ''] = /^\s*(\d{1,5})(?:\s*[-–—]\s*(\d{1,5}))?\s*$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last || first)];
  return from >= PORTS.min && from <= to && to <= PORTS.max ? asPort({ from, to }) : null;
}

/** Returns a port in its one form: a range of one port is that port. */
export const asPort = (port: number | PortRange): number | PortRange =>
  typeof port === 'object' && port.from === port.to ? port.from : port;

/** Returns what ports are sorted by: their first number; dynamic ones come last. */
export const portRank = (port: Port): number =>
  typeof port === 'object' ? port.from : port === 'dynamic' ? Number.MAX_SAFE_INTEGER : port;

/** True if both are the same ports, to the last one. */
export function isSamePort(a: Port, b: Port): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.from === b.from && a.to === b.to;
}

/** True if some port is among both; a dynamic port meets only another dynamic one. */
export function portsMeet(a: Port, b: Port): boolean {
  if (a === 'dynamic' || b === 'dynamic') return a === b;
  const [one, other] = [spanOf(a), spanOf(b)];
  return one.from <= other.to && other.from <= one.to;
}

/** Returns the first and the last port of one or several. */
export const spanOf = (port: number | PortRange): PortRange =>
  typeof port === 'object' ? port : { from: port, to: port };
