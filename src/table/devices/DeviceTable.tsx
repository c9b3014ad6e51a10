import { Fragment, useEffect, useRef } from 'react';
import {
  DEVICE_HEADERS,
  deviceZone,
  type Device,
  type DeviceLine,
  type DeviceSection,
  type Peer,
} from '../../rules/views/byDevice.ts';
import { SEPARATOR } from '../../rules/views/columns.ts';
import { select, useViewStore } from '../../store/viewStore.ts';
import styles from './DeviceTable.module.css';
import { useSelectedIds } from '../tools/useSelectedIds.ts';

/** One group of rows a device, in the source document's columns, with the peers at the end; same-host lines apart. */
export function DeviceTable({ sections }: { readonly sections: readonly DeviceSection[] }) {
  const scroller = useRef<HTMLElement>(null);
  const selection = useViewStore((state) => state.selection);
  const selected = useSelectedIds();
  useEffect(() => {
    if (selection.kind !== 'nothing') followSelection(scroller.current);
  }, [selection]);
  return (
    // A region that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroller} className={styles.scroller} aria-label="Connections by device" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {DEVICE_HEADERS.map((header) => (
              <th key={header} scope="col" data-column={header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(({ heading, devices }) => (
          <Fragment key={heading}>
            {heading === null ? null : <SectionHeading heading={heading} />}
            {devices.map((device) => (
              <DeviceRows key={device.host.id} device={device} selected={selected} />
            ))}
          </Fragment>
        ))}
      </table>
    </section>
  );
}

function SectionHeading({ heading }: { readonly heading: string }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={DEVICE_HEADERS.length} className={styles.section}>
          {heading}
        </th>
      </tr>
    </tbody>
  );
}

interface DeviceRowsProps {
  readonly device: Device;
  readonly selected: ReadonlySet<string>;
}

function DeviceRows({ device, selected }: DeviceRowsProps) {
  return (
    <tbody>
      {device.lines.map((line, at) => (
        <Line
          key={`${line.direction} ${line.port} ${line.protocol} ${line.configurables.join(' ')}`}
          device={device}
          line={line}
          first={at === 0}
          selected={line.connections.some(({ id }) => selected.has(id))}
        />
      ))}
    </tbody>
  );
}

interface LineProps {
  readonly device: Device;
  readonly line: DeviceLine;
  readonly first: boolean;
  readonly selected: boolean;
}

function Line({ device, line, first, selected }: LineProps) {
  const pick = (): void => select({ kind: 'connections', ids: line.connections.map(({ id }) => id) });
  return (
    <tr className={styles.line} data-selected={selected}>
      {first ? <DeviceHeading device={device} /> : null}
      <td className={styles.port}>
        <button type="button" className={styles.pick} aria-pressed={selected} onClick={pick}>
          {line.port}
        </button>
        {line.listensOn.length > 0 ? (
          <span className={styles.more}>{`on ${line.listensOn.join(SEPARATOR)}`}</span>
        ) : null}
      </td>
      <td>{line.protocol}</td>
      <td className={styles.direction} data-direction={line.direction}>
        {line.direction}
      </td>
      <td>
        <Values values={line.usages} />
      </td>
      <td>
        <Values values={line.configurables} />
      </td>
      <td>
        <Peers peers={line.peers} />
      </td>
    </tr>
  );
}

function DeviceHeading({ device }: { readonly device: Device }) {
  return (
    <th scope="rowgroup" rowSpan={device.lines.length} className={styles.device}>
      <span className={styles.heading}>
        {device.heading}
        <span className={styles.more}>{deviceZone(device)}</span>
      </span>
    </th>
  );
}

function Peers({ peers }: { readonly peers: readonly Peer[] }) {
  const [only, ...others] = peers;
  if (only && others.length === 0) return <PeerText peer={only} />;
  return (
    <ul className={styles.values}>
      {peers.map((peer) => (
        <li key={peer.host.id}>
          <PeerText peer={peer} />
        </li>
      ))}
    </ul>
  );
}

/** A peer with its addresses, none of which is ever broken. */
function PeerText({ peer: { name, addresses } }: { readonly peer: Peer }) {
  if (addresses.length === 0) return name;
  return (
    <>
      {`${name} (`}
      {addresses.map((address, at) => (
        <Fragment key={address}>
          <span className={styles.whole}>
            {at + 1 < addresses.length ? `${address}${SEPARATOR.trim()}` : `${address})`}
          </span>
          {at + 1 < addresses.length ? ' ' : ''}
        </Fragment>
      ))}
    </>
  );
}

function Values({ values }: { readonly values: readonly string[] }) {
  return values.length === 1 ? (
    values[0]
  ) : (
    <ul className={styles.values}>
      {values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
}

/** Brings the first selected line into sight, unless one of them is there already: each connection stands in two. */
function followSelection(scroller: HTMLElement | null): void {
  if (!scroller) return;
  const frame = scroller.getBoundingClientRect();
  const lines = [...scroller.querySelectorAll<HTMLElement>('tr[data-selected="true"]')];
  const isSeen = ({ top, bottom }: DOMRect): boolean => bottom > frame.top + HEADER && top < frame.bottom;
  const [first] = lines;
  if (!first || lines.some((line) => isSeen(line.getBoundingClientRect()))) return;
  scroller.scrollBy(0, first.getBoundingClientRect().top - frame.top - HEADER);
}

const HEADER = 36; // px that the sticky header covers
