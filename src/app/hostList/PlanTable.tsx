import { Suspense, useRef, useState } from 'react';
import type { Choices, PlannedRow } from '../../design/hostList/plan.ts';
import type { Sight } from '../../loading/parts.ts';
import { view } from '../../loading/view.tsx';
import styles from './HostListDialog.module.css';
import { PlanRow } from './PlanRow.tsx';
import { shownRows, type ShownId } from './rowStates.ts';
import type { Preview } from './usePreview.ts';
import { zoneOptions } from './zoneOptions.ts';

const RowsInSight = view('rowsInSight');

const FIRST = 14; // rows, until it is known which are in sight
const ROW = 37; // px, of most rows

interface PlanTableProps {
  readonly preview: Preview;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly shown: ShownId;
}

/** The rows of the list with what each comes to; those out of sight are not in the page. */
export function PlanTable({ preview, choices, onChange, shown }: PlanTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = shownRows(preview.plan, shown);
  const { sight, onSight } = useSight(rows.length);
  const zones = zoneOptions(preview);
  return (
    <section aria-label="Preview">
      <Suspense fallback={null}>
        <RowsInSight
          count={rows.length}
          keyOf={(index) => String(rows[index]?.row ?? index)}
          heightOf={() => ROW}
          scroller={scroller}
          onSight={onSight}
        />
      </Suspense>
      <div ref={scroller} className={styles.scroller} tabIndex={-1}>
        <table className={styles.table} aria-label="Rows of the list" aria-rowcount={rows.length + 1}>
          <Head />
          <tbody>
            <Spacer height={sight.above} />
            {rows.slice(sight.start, sight.end).map((row: PlannedRow, at) => (
              <PlanRow
                key={row.row}
                row={row}
                design={preview.design}
                index={sight.start + at}
                measure={sight.measure}
                zones={zones}
                choices={choices}
                onChange={onChange}
              />
            ))}
            <Spacer height={sight.below} />
          </tbody>
        </table>
        {rows.length === 0 ? <p className={styles.nothing}>No such rows.</p> : null}
      </div>
    </section>
  );
}

type Shown = Pick<Sight, 'start' | 'end' | 'above' | 'below'> & { readonly measure?: Sight['measure'] };

function useSight(count: number): { readonly sight: Shown; readonly onSight: (sight: Sight) => void } {
  const [sight, setSight] = useState<Sight | null>(null);
  const first = { start: 0, end: FIRST, above: 0, below: Math.max(0, count - FIRST) * ROW };
  return { sight: sight ?? first, onSight: setSight };
}

const HEADERS = ['Row', 'Result', 'Name', 'FQDN', 'Address', 'Role', 'Zone'] as const;

function Head() {
  return (
    <>
      <colgroup>
        {['take', ...HEADERS].map((name) => (
          <col key={name} data-column={name.toLowerCase()} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Import</span>
          </th>
          {HEADERS.map((name) => (
            <th key={name} scope="col" data-column={name.toLowerCase()}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** Stands for the rows that are out of sight. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}
