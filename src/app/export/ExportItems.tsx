import { FORMAT_GROUPS, FORMATS, type FormatId } from '../../exports/formats.ts';
import type { Part } from '../../exports/input/part.ts';
import { MenuCheckItem, MenuFooter, MenuGroup, MenuItem, MenuSeparator } from '../../ui/menu/items.tsx';
import { showDialog } from '../state/dialogStore.ts';
import { hasChoices } from './asking.ts';
import { useRowOptions } from './options.ts';
import { useFilteredPart } from './useFilteredPart.ts';
import { exportAs } from './exporting.ts';

/** The formats, which rows the lists take along, and what no list can hold. */
export function ExportItems() {
  const { rows } = useRowOptions();
  const part = useFilteredPart();
  return (
    <>
      {FORMAT_GROUPS.map(({ label, ids }) => (
        <MenuGroup key={label} label={label}>
          {ids.map((id) => (
            <MenuItem key={id} hint={FORMATS[id].hint} onSelect={() => void exportAs(id)}>
              {nameOf(id, part !== null && rows === 'filtered')}
            </MenuItem>
          ))}
        </MenuGroup>
      ))}
      <MenuGroup label="Firewall">
        <MenuItem
          hint="Text for a firewall, a host or a cloud zone"
          onSelect={() => showDialog({ kind: 'firewallRules' })}
        >
          Firewall rules…
        </MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <ListOptions part={part} />
      <MenuSeparator />
      <MenuItem onSelect={() => showDialog({ kind: 'request' })}>Facts of the request…</MenuItem>
      <MenuItem onSelect={() => showDialog({ kind: 'notCovered' })}>Scope and limitations…</MenuItem>
      <MenuFooter>What the list leaves out in this design stands in Scope and limitations.</MenuFooter>
    </>
  );
}

function ListOptions({ part }: { readonly part: Part | null }) {
  const { rows, sameHost, per } = useRowOptions();
  return (
    <MenuGroup label="List options">
      {part ? (
        <MenuCheckItem
          checked={rows === 'filtered'}
          onChange={(on) => useRowOptions.setState({ rows: on ? 'filtered' : 'all' })}
        >
          Filtered rows only ({part.shown} of {part.total})
        </MenuCheckItem>
      ) : null}
      <MenuCheckItem checked={sameHost} onChange={(on) => useRowOptions.setState({ sameHost: on })}>
        Include same-host connections
      </MenuCheckItem>
      <MenuCheckItem
        checked={per === 'purpose'}
        onChange={(on) => useRowOptions.setState({ per: on ? 'purpose' : 'connection' })}
      >
        One row per purpose
      </MenuCheckItem>
    </MenuGroup>
  );
}

/** An ellipsis says that something is to be chosen first. */
function nameOf(id: FormatId, isPart: boolean): string {
  const { label } = FORMATS[id];
  return hasChoices(id, isPart) ? `${label}…` : label;
}
