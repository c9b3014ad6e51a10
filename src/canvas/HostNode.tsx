import type { NodeProps } from '@xyflow/react';
import { editHost } from '../design/commands.ts';
import type { RoleRow } from '../diagram/hostTexts.ts';
import { hostLabel } from '../rules/names.ts';
import { run } from '../store/designStore.ts';
import { Badge } from '../ui/Badge.tsx';
import styles from './HostNode.module.css';
import { InternalChip } from './InternalChip.tsx';
import { RenameField } from './RenameField.tsx';
import { roleMask } from './roleMasks.ts';
import type { HostNode as Host } from './toFlow.ts';

/** A host: name, address, roles, its worst finding. Its box has exactly the size the geometry says. */
export function HostNode({ data, selected }: NodeProps<Host>) {
  const { host, picture, internal, editing } = data;
  const { texts, worst } = picture;
  const rename = (name: string): void => run(`Rename ${hostLabel(host)}`, editHost(host.id, { name }));
  return (
    <div className={styles.host} data-selected={selected}>
      <div className={styles.head}>
        <div className={styles.title}>
          {editing ? (
            <RenameField label={`Name of ${hostLabel(host)}`} name={host.name} onRename={rename} />
          ) : (
            <div className={styles.name}>{texts.name}</div>
          )}
          {worst === null ? null : <Badge severity={worst} />}
        </div>
        {texts.address === '' ? null : <div className={styles.address}>{texts.address}</div>}
        {internal > 0 ? <InternalChip host={host} count={internal} /> : null}
      </div>
      {texts.rows.map((row) => (
        <Row key={row.role} row={row} />
      ))}
    </div>
  );
}

function Row({ row: { role, label, detail } }: { readonly row: RoleRow }) {
  return (
    <div className={styles.row}>
      <span className={styles.icon} style={{ maskImage: roleMask(role) }} />
      <span className={styles.role}>{label}</span>
      {detail === '' ? null : <span className={styles.detail}>{detail}</span>}
    </div>
  );
}
