import type { Connection } from '../../../rules/connect/connection.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { run, useEditable } from '../../../store/designStore.ts';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { Note } from '../parts/Panel.tsx';
import { portTarget, stepOf } from './portTarget.ts';

/** Another port for a connection, where the source allows one. */
export function PortEditor({ connection }: { readonly connection: Connection }) {
  const editable = useEditable();
  const target = portTarget(connection);
  if (!target) return <Note>Port not configurable</Note>;
  if (!editable) return null;
  const { label, value, range, empty, change } = target;
  return (
    <NumberField
      layout="beside"
      label={`${label.charAt(0).toUpperCase()}${label.slice(1)}`}
      value={value}
      {...range}
      {...(empty === undefined ? {} : { empty })}
      hint={`Set on ${hostLabel(connection.listener)} for all its connections`}
      onCommit={(port) => run(stepOf(target, connection), change(port))}
    />
  );
}
