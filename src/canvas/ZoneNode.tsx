import { NodeResizer, type NodeProps, type ResizeParams } from '@xyflow/react';
import { boxInZone, MEASURES } from '../design/boxes.ts';
import { editZone } from '../design/commands.ts';
import { EMPTY_ZONE } from '../design/placing.ts';
import { nameOfZone } from '../rules/columns.ts';
import { currentDesign, run, useEditable } from '../store/designStore.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { ZONE_ICONS } from '../diagram/icons.ts';
import { setCanvas } from './canvasStore.ts';
import { RenameField } from './RenameField.tsx';
import { gridBox, resizeZone } from './moving.ts';
import type { ZoneNode as Zone } from './toFlow.ts';
import styles from './ZoneNode.module.css';

/** A zone: a tinted area with a title. It is moved by its title; its inside belongs to the canvas behind it. */
export function ZoneNode({ data, selected }: NodeProps<Zone>) {
  const { zone, picture, editing } = data;
  const editable = useEditable();
  const rename = (name: string): void => run(`Rename zone ${nameOfZone(zone)}`, editZone(zone.id, { name }));
  return (
    <>
      <div className={styles.zone} data-kind={zone.kind} data-selected={selected}>
        <div className={styles.handle} data-zone-handle data-movable={editable}>
          <span className={styles.icon}>
            <PathIcon path={ZONE_ICONS[zone.kind]} size={16} />
          </span>
          {editing ? (
            <RenameField label={`Name of zone ${nameOfZone(zone)}`} name={zone.name} onRename={rename} />
          ) : (
            <span className={styles.name}>{picture.title.name}</span>
          )}
          {picture.title.kind === '' ? null : <span className={styles.kind}>{picture.title.kind}</span>}
        </div>
      </div>
      {selected && editable ? <Resizer id={zone.id} /> : null}
    </>
  );
}

function Resizer({ id }: { readonly id: string }) {
  const least = leastSize(id);
  const follow = (params: ResizeParams): void =>
    setCanvas({ flight: { kind: 'zone', id, box: gridBox(params), resizing: true } });
  return (
    <NodeResizer
      minWidth={least.width}
      minHeight={least.height}
      lineClassName={styles.resizeLine ?? ''}
      handleClassName={styles.resizeHandle ?? ''}
      onResize={(_, params) => follow(params)}
      onResizeEnd={(_, params) => {
        resizeZone(id, gridBox(params));
        setCanvas({ flight: null });
      }}
    />
  );
}

/** The least size that holds the hosts of a zone. */
function leastSize(id: string): { width: number; height: number } {
  const boxes = currentDesign()
    .hosts.filter((host) => host.zone === id)
    .map(boxInZone);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  if (boxes.length === 0) return EMPTY_ZONE;
  return {
    width: right - left + MEASURES.zonePadding,
    height: bottom - top + MEASURES.zoneTitle + MEASURES.zonePadding / 2,
  };
}
