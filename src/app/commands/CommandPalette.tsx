import { centreOn, zoomToSelection } from '../../canvas/state/viewport.ts';
import { addRole, addZone } from '../../actions/adding.ts';
import { ADD_OBJECT } from '../../actions/objects.ts';
import { selectThings } from '../../actions/selecting.ts';
import { useDerivation } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { select, setView, useViewStore } from '../../store/viewStore.ts';
import { hideDialog } from '../state/dialogStore.ts';
import { searchEntries, type SearchEntry } from './searchEntries.ts';
import { SearchDialog } from './SearchDialog.tsx';

/** Finds hosts, zones, firewalls, roles, ports and commands by typing; Enter goes there or does it. */
export function CommandPalette() {
  const entries = searchEntries(useDesign(), useDerivation());
  return (
    <SearchDialog title="Search" field="Search hosts, roles, ports and commands" entries={entries} onChoose={choose} />
  );
}

function choose({ goal }: SearchEntry): void {
  hideDialog();
  switch (goal.kind) {
    case 'action':
      // After the palette is gone and the focus is back: the command may open a dialog of its own.
      queueMicrotask(goal.action.run);
      break;
    case 'addRole':
      addRole.run(goal.role);
      break;
    case 'addZone':
      addZone.run(goal.zone);
      break;
    case 'addObject':
      ADD_OBJECT[goal.object].run();
      break;
    case 'object':
      show(
        () => selectThings([goal.id]),
        () => centreOn(goal.id),
      );
      break;
    case 'hosts': {
      const [only, ...others] = goal.ids;
      show(() => select(goal), only !== undefined && others.length === 0 ? () => centreOn(only) : zoomToSelection);
      break;
    }
    case 'zone':
      show(() => select(goal), zoomToSelection);
      break;
    case 'connections':
      select(goal);
      setView({ tab: 'connections' });
  }
}

/** Selects something and brings it into sight on the diagram, which a maximised table gives its room back. */
function show(choose: () => void, look: () => void): void {
  const wasHidden = useViewStore.getState().panelMaximised;
  setView({ panelMaximised: false });
  choose();
  if (wasHidden) requestAnimationFrame(() => requestAnimationFrame(look)); // once it has its room
  else look();
}
