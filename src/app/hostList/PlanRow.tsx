import { Fragment } from 'react';
import type { Choices, PlannedRow } from '../../design/hostList/plan.ts';
import { faultsText } from '../../design/hostList/reading.ts';
import type { Design } from '../../design/model/schema.ts';
import type { Sight } from '../../loading/parts.ts';
import type { Option } from '../../ui/fields/Select.tsx';
import styles from './HostListDialog.module.css';
import { RoleChoice, ZoneChooser } from './RowChoices.tsx';
import { zoneByRole } from './zoneOptions.ts';
import { STATES } from './rowStates.ts';

export interface PlanRowProps {
  readonly row: PlannedRow;
  readonly design: Design;
  readonly index: number;
  readonly measure: Sight['measure'] | undefined;
  readonly zones: readonly Option<string>[];
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** One row of the list: what it comes to, and what can be chosen for it. */
export function PlanRow(props: PlanRowProps) {
  const { row, index, measure } = props;
  const { label, tone } = STATES[row.kind];
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-kind={row.kind}>
      <td className={styles.take}>
        <TakeBox {...props} />
      </td>
      <td className={styles.number}>{row.row}</td>
      <td>
        <span className={styles.state} data-tone={tone}>
          {label}
        </span>
      </td>
      <th scope="row" className={styles.name} title={row.name}>
        <bdi>{row.name}</bdi>
      </th>
      <Details {...props} />
    </tr>
  );
}

/** Leaves a row out that would be taken, or takes it again. */
function TakeBox({ row, choices, onChange }: PlanRowProps) {
  const isLeftOut = choices.leftOut?.has(row.row) ?? false;
  const isTaken = row.kind === 'new' || row.kind === 'fillsIn' || row.kind === 'changes';
  if (!isTaken && !isLeftOut) return null;
  const toggle = (): void => {
    const leftOut = new Set(choices.leftOut);
    if (!leftOut.delete(row.row)) leftOut.add(row.row);
    onChange({ ...choices, leftOut });
  };
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={`Import row ${row.row}`}
      checked={!isLeftOut}
      onChange={toggle}
    />
  );
}

function Details(props: PlanRowProps) {
  const { row } = props;
  if (row.kind === 'new') return <NewHost {...props} row={row} />;
  if (row.kind === 'leftOut' && row.needsRole) {
    return (
      <>
        <td colSpan={2} className={styles.reason}>
          {faultsText(row.faults)}
        </td>
        <td colSpan={2}>
          <RoleChoice {...props} roles={[]} isGuessed={false} />
        </td>
      </>
    );
  }
  return (
    <td colSpan={4} className={styles.reason}>
      <Words row={row} />
    </td>
  );
}

function NewHost(props: PlanRowProps & { readonly row: PlannedRow & { readonly kind: 'new' } }) {
  const { row, design } = props;
  const { fqdn, addresses, roles, isGuessed, zone } = row.host;
  return (
    <>
      <td className={styles.cell} title={fqdn}>
        {fqdn}
      </td>
      <td className={styles.cell} title={addresses.join(', ')}>
        {addresses.join(', ')}
      </td>
      <td>
        <RoleChoice {...props} roles={roles} isGuessed={isGuessed} />
      </td>
      <td>
        <ZoneChooser {...props} zone={zone} byRole={zoneByRole(design, roles[0])} />
      </td>
    </>
  );
}

function Words({ row }: { readonly row: PlannedRow }) {
  if (row.kind === 'leftOut') return faultsText(row.faults);
  if (row.kind === 'joined') return `Same host as row ${row.first}`;
  if (row.kind === 'same') return 'Already in the design';
  if (row.kind === 'new') return null;
  return row.what.map((words, at) => (
    <Fragment key={words}>
      {at > 0 ? ' · ' : null}
      <span>{words}</span>
    </Fragment>
  ));
}
