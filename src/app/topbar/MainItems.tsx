import {
  ClipboardCopy,
  FilePlus2,
  FolderOpen,
  GitCompareArrows,
  HelpCircle,
  Home,
  Info,
  Keyboard,
  LayoutTemplate,
  Library,
  ListX,
  SunMoon,
  TableProperties,
} from 'lucide-react';
import { clearResults } from '../../actions/testResults.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { isEditable } from '../../store/designStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { MenuItem, MenuRadioGroup, MenuSeparator, MenuSub } from '../../ui/menu/items.tsx';
import { ACTIONS, isPossible, type ActionId } from '../commands/actions.ts';
import { BASELINE_ACTIONS } from '../commands/baselineActions.ts';
import { goToStart, startNew } from '../open/opening.ts';
import { isMac, shownKeys } from '../../ui/shortcutKeys.ts';
import { setTheme } from '../state/preferences.ts';

const THEMES = [
  { value: 'system', label: 'Use system setting' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** What the menu of the whole application offers. */
export function MainItems() {
  const theme = useViewStore((state) => state.theme);
  return (
    <>
      <ActionItem action="newDesign" icon={<FilePlus2 />} />
      <MenuSub label="Templates" icon={<LayoutTemplate />}>
        {TEMPLATES.map(({ id, name, summary, design }) => (
          <MenuItem key={id} hint={summary} onSelect={() => void startNew(design)}>
            {name}
          </MenuItem>
        ))}
      </MenuSub>
      <ActionItem action="openFile" icon={<FolderOpen />} />
      <ActionItem action="designs" icon={<Library />} />
      <ActionItem action="importHostList" icon={<TableProperties />} />
      <ActionItem action="copyHostList" icon={<ClipboardCopy />} />
      {clearResults.isPossible() && isEditable() && (
        <MenuItem icon={<ListX />} onSelect={clearResults.run}>
          {clearResults.label}
        </MenuItem>
      )}
      <MenuSub label="Baseline" icon={<GitCompareArrows />}>
        {Object.values(BASELINE_ACTIONS)
          .filter(isPossible)
          .map(({ label, run }) => (
            <MenuItem key={label} onSelect={run}>
              {label}
            </MenuItem>
          ))}
        <ActionItem action="change" icon={null} />
      </MenuSub>
      <MenuItem icon={<Home />} onSelect={() => void goToStart()}>
        Start screen
      </MenuItem>
      <MenuSeparator />
      <MenuSub label="Theme" icon={<SunMoon />}>
        <MenuRadioGroup label="Theme" value={theme} options={THEMES} onChange={setTheme} />
      </MenuSub>
      <MenuSeparator />
      <ActionItem action="shortcuts" icon={<Keyboard />} />
      <ActionItem action="notCovered" icon={<HelpCircle />} />
      <ActionItem action="about" icon={<Info />} />
    </>
  );
}

function ActionItem({ action: id, icon }: { readonly action: ActionId; readonly icon: React.ReactNode }) {
  const { label, keys, run } = ACTIONS[id];
  return (
    <MenuItem icon={icon} onSelect={run} {...(keys[0] === undefined ? {} : { shortcut: shownKeys(keys[0], isMac()) })}>
      {label}
    </MenuItem>
  );
}
