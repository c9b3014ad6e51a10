import type { NodeProps } from '@xyflow/react';
import { Suspense } from 'react';
import type { RoleRow } from '../../diagram/text/hostTexts.ts';
import type { Severity } from '../../rules/findings/finding.ts';
import { noteRows } from '../../design/model/measures.ts';
import { hostLabel } from '../../design/model/names.ts';
import { severityWord } from '../../ui/signs/Badge.tsx';
import { renameHost } from '../../actions/renaming.ts';
import styles from './HostNode.module.css';
import { InternalChip } from './InternalChip.tsx';
import { addHostIcons } from './hostIcons.ts';
import { view } from '../../loading/view.tsx';
import type { HostNode as Host } from '../state/toFlow.ts';

const RenameField = view('renameField');

addHostIcons();

/** A host: name, address, roles, its worst finding. Its box has exactly the size the geometry says. */
export function HostNode({ data, selected }: NodeProps<Host>) {
  const { host, picture, internal, editing } = data;
  const { texts, worst } = picture;
  return (
    <div className={styles.host} data-selected={selected}>
      <div className={styles.head}>
        <div className={styles.title}>
          {editing ? (
            <Suspense fallback={null}>
              <RenameField
                label={`Name of ${hostLabel(host)}`}
                name={host.name}
                onRename={(name) => renameHost(host.id, name)}
              />
            </Suspense>
          ) : (
            <div className={styles.name}>{texts.name}</div>
          )}
          {worst === null ? null : <WorstFinding severity={worst} />}
        </div>
        {texts.address === '' ? null : <div className={styles.address}>{texts.address}</div>}
        {internal > 0 ? <InternalChip host={host} count={internal} /> : null}
      </div>
      {texts.rows.map((row) => (
        <Row key={row.role} row={row} />
      ))}
      {texts.note === '' ? null : <HostNote note={texts.note} />}
    </div>
  );
}

// Not the badge of lists and tables: its <svg> and its hidden word are costly where there are a thousand of them.
function WorstFinding({ severity }: { readonly severity: Severity }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn by a mask: there is no picture file
    <span className={styles.badge} data-severity={severity} role="img" aria-label={severityWord(severity)}>
      <span className={styles.badgeIcon} data-icon={severity} />
    </span>
  );
}

/** The beginning of its note; the whole is told on pointing at it, and in the inspector. */
function HostNote({ note }: { readonly note: string }) {
  const rows = noteRows({ note });
  return (
    <div className={styles.note} data-rows={rows} {...(rows > 1 && { 'data-tooltip': note })}>
      {note}
    </div>
  );
}

function Row({ row: { role, label, detail } }: { readonly row: RoleRow }) {
  return (
    <div className={styles.row}>
      <span className={styles.icon} data-icon={role} />
      <span className={styles.role}>{label}</span>
      {detail === '' ? null : <span className={styles.detail}>{detail}</span>}
    </div>
  );
}
