import type { Connection } from '../../../rules/connect/connection.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { changePort } from '../../../actions/editing.ts';
import { useEditable } from '../../../store/designStore.ts';
import { Note } from '../parts/Panel.tsx';
import { portTarget } from './portTarget.ts';

/** Another port for a connection, where the source allows one. */
export function PortEditor({ connection }: { readonly connection: Connection }) {
  const editable = useEditable();
  const target = portTarget(connection);
  if (!target) return <Note>Port not configurable</Note>;
  if (!editable) return null;
  const { label, value, range, empty, slot } = target;
  return (
    <NumberField
      layout="beside"
      label={`${label.charAt(0).toUpperCase()}${label.slice(1)}`}
      value={value}
      {...range}
      {...(empty === undefined ? {} : { empty })}
      hint={`Set on ${hostLabel(connection.listener)} for all its connections`}
      onCommit={(port) => changePort(connection.listener.id, slot, port)}
    />
  );
}
