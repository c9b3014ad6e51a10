import type { NodeProps } from '@xyflow/react';
import { Suspense } from 'react';
import { nameOfZone } from '../../rules/views/columns.ts';
import { PathIcon } from '../../ui/signs/PathIcon.tsx';
import { renameZone } from '../../actions/renaming.ts';
import { useEditable } from '../../store/designStore.ts';
import { ZONE_ICONS } from '../../diagram/model/icons.ts';
import { view } from '../../loading/view.tsx';
import type { ZoneNode as Zone } from '../state/toFlow.ts';
import styles from './ZoneNode.module.css';

const RenameField = view('renameField');
const ZoneResizer = view('zoneResizer');

/** A zone: a tinted area with a title. It is moved by its title; its inside belongs to the canvas behind it. */
export function ZoneNode({ data, selected }: NodeProps<Zone>) {
  const { zone, picture, editing } = data;
  const editable = useEditable();
  return (
    <>
      <div className={styles.zone} data-kind={zone.kind} data-selected={selected}>
        <div className={styles.handle} data-zone-handle data-movable={editable}>
          <span className={styles.icon}>
            <PathIcon path={ZONE_ICONS[zone.kind]} size={16} />
          </span>
          {editing ? (
            <Suspense fallback={null}>
              <RenameField
                label={`Name of zone ${nameOfZone(zone)}`}
                name={zone.name}
                onRename={(name) => renameZone(zone.id, name)}
              />
            </Suspense>
          ) : (
            <span className={styles.name}>{picture.title.name}</span>
          )}
          {picture.title.kind === '' ? null : <span className={styles.kind}>{picture.title.kind}</span>}
          {picture.title.note === '' ? null : (
            <span
              className={styles.note}
              {...(picture.title.note.endsWith('…') && { 'data-tooltip': zone.note ?? '' })}
            >
              {picture.title.note}
            </span>
          )}
        </div>
      </div>
      {selected && editable ? (
        <Suspense fallback={null}>
          <ZoneResizer id={zone.id} />
        </Suspense>
      ) : null}
    </>
  );
}
