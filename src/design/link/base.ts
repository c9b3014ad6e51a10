import { LinkReader, type LinkWriter } from './bytes.ts';
import {
  codeColumn,
  countingColumn,
  fqdnColumn,
  idColumn,
  listColumn,
  partnersColumn,
  referenceColumn,
  rolesColumn,
  stepColumn,
} from './columns.ts';
import { CountingTexts } from './texts.ts';
import { ZONE_KINDS } from '../model/roles.ts';
import { LIMITS } from '../model/bounds.ts';
import type { Design, Host, Zone } from '../model/schema.ts';

/** Writes what the first shape has of a design: all of a link of version 1. */
export function packBase(out: LinkWriter, design: BaseDesign): void {
  out.text(design.name);
  out.text(design.author);
  out.int(design.nextId);
  packZones(out, design.zones);
  packHosts(out, design.hosts, design.zones.map(idOf));
}

type BaseDesign = Pick<Design, 'name' | 'author' | 'nextId' | 'zones' | 'hosts'>;
const HTTP = 80;

const idOf = (one: Zone | Host): string => one.id;

function packZones(out: LinkWriter, zones: readonly Zone[]): void {
  out.int(zones.length);
  idColumn('z').write(out, zones.map(idOf));
  codeColumn(ZONE_KINDS).write(
    out,
    zones.map(({ kind }) => kind),
  );
  countingColumn.write(
    out,
    zones.map(({ name }) => name),
  );
  for (const field of ['x', 'y', 'width', 'height'] as const) {
    stepColumn(0).write(
      out,
      zones.map((zone) => zone[field]),
    );
  }
}

function packHosts(out: LinkWriter, hosts: readonly Host[], zoneIds: readonly string[]): void {
  const ids = hosts.map(idOf);
  const names = hosts.map(({ name }) => name);
  const texts = new CountingTexts();
  out.int(hosts.length);
  idColumn('h').write(out, ids);
  referenceColumn(zoneIds).write(
    out,
    hosts.map(({ zone }) => zone),
  );
  countingColumn.write(out, names);
  fqdnColumn(names).write(
    out,
    hosts.map(({ fqdn }) => fqdn),
  );
  listColumn(texts, LIMITS.addresses).write(
    out,
    hosts.map(({ addresses }) => addresses),
  );
  stepColumn(443).write(
    out,
    hosts.map(({ web }) => web.https),
  );
  stepColumn(HTTP).write(
    out,
    hosts.map(({ web }) => web.http ?? HTTP), // that there is none stands in the tail
  );
  rolesColumn(texts).write(
    out,
    hosts.map(({ roles }) => roles),
  );
  partnersColumn(ids).write(
    out,
    hosts.map(({ partners }) => partners),
  );
  stepColumn(0).write(
    out,
    hosts.map(({ x }) => x),
  );
  stepColumn(0).write(
    out,
    hosts.map(({ y }) => y),
  );
}

/** The value that a link of version 1 packed, its shape still to be checked; null where the bytes make no sense. Never throws. */
export function unpackFirst(bytes: Uint8Array): unknown {
  const from = new LinkReader(bytes);
  const base = unpackBase(from);
  return from.isDone() ? base : null;
}

/** Reads what `packBase` wrote. */
export function unpackBase(from: LinkReader) {
  const name = from.text();
  const author = from.text();
  const nextId = from.int();
  const zones = unpackZones(from);
  const hosts = unpackHosts(
    from,
    zones.map(({ id }) => id),
  );
  return { name, author, nextId, zones, hosts };
}

function unpackZones(from: LinkReader) {
  const count = from.intUpTo(LIMITS.zones);
  const ids = idColumn('z').read(from, count);
  const kinds = codeColumn(ZONE_KINDS).read(from, count);
  const names = countingColumn.read(from, count);
  const [x, y, width, height] = [0, 0, 0, 0].map((start) => stepColumn(start).read(from, count));
  return ids.map((id, i) => ({
    id,
    kind: kinds[i],
    name: names[i],
    x: x?.[i],
    y: y?.[i],
    width: width?.[i],
    height: height?.[i],
  }));
}

function unpackHosts(from: LinkReader, zoneIds: readonly unknown[]) {
  const texts = new CountingTexts();
  const count = from.intUpTo(LIMITS.hosts);
  const ids = idColumn('h').read(from, count);
  const zones = referenceColumn(zoneIds).read(from, count);
  const names = countingColumn.read(from, count);
  const fqdns = fqdnColumn(names).read(from, count);
  const addresses = listColumn(texts, LIMITS.addresses).read(from, count);
  const https = stepColumn(443).read(from, count);
  const http = stepColumn(HTTP).read(from, count);
  const roles = rolesColumn(texts).read(from, count);
  const partners = partnersColumn(ids).read(from, count);
  const x = stepColumn(0).read(from, count);
  const y = stepColumn(0).read(from, count);
  return ids.map((id, i) => ({
    id,
    zone: zones[i],
    name: names[i],
    fqdn: fqdns[i],
    addresses: addresses[i],
    web: { https: https[i], http: http[i] },
    roles: roles[i],
    partners: partners[i],
    x: x[i],
    y: y[i],
  }));
}
