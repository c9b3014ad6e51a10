import { FORMAT_IDS, FORMATS, type Format, type FormatId } from '../exports/formats.ts';
import { MenuCheckItem, MenuFooter, MenuItem, MenuLabel, MenuSeparator } from '../ui/Menu.tsx';
import { showDialog } from './dialogStore.ts';
import { useRowOptions } from './export/options.ts';
import { exportAs } from './exporting.ts';

/** The formats, which rows the lists take along, and what no list can hold. */
export function ExportItems() {
  const { rows, sameHost, per } = useRowOptions();
  return (
    <>
      {FORMAT_IDS.map((id) => (
        <MenuItem key={id} hint={FORMATS[id].hint} onSelect={() => void exportAs(id)}>
          {nameOf(id)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuLabel>Rows of lists</MenuLabel>
      <MenuCheckItem
        checked={rows === 'filtered'}
        onChange={(on) => useRowOptions.setState({ rows: on ? 'filtered' : 'all' })}
      >
        Only what the filters show
      </MenuCheckItem>
      <MenuCheckItem checked={sameHost} onChange={(on) => useRowOptions.setState({ sameHost: on })}>
        Same-host connections too
      </MenuCheckItem>
      <MenuCheckItem
        checked={per === 'purpose'}
        onChange={(on) => useRowOptions.setState({ per: on ? 'purpose' : 'connection' })}
      >
        One row for each purpose
      </MenuCheckItem>
      <MenuSeparator />
      <MenuItem onSelect={() => showDialog({ kind: 'notCovered' })}>What the list does not cover…</MenuItem>
      <MenuFooter>
        The list holds what 1E’s port document holds. It leaves out DNS, Active Directory and more.
      </MenuFooter>
    </>
  );
}

/** An ellipsis says that a dialog comes first. */
function nameOf(id: FormatId): string {
  const { label, asks }: Format = FORMATS[id];
  return asks ? `${label}…` : label;
}
