import { Search, X } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { addRole, addRoleTo } from '../../actions/adding.ts';
import { ADD_OBJECT } from '../../actions/objects.ts';
import type { ObjectKind } from '../../design/model/canvasObjects.ts';
import { canJoin } from '../../design/edit/roleCommands.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Design, Host } from '../../design/model/schema.ts';
import { hostLabel } from '../../design/model/names.ts';
import { useDesign, useEditable } from '../../store/designStore.ts';
import { useViewStore, type Selection } from '../../store/viewStore.ts';
import { EmptyState } from '../../ui/signs/EmptyState.tsx';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { DragGhost } from './DragGhost.tsx';
import { matchesFor, objectsFor, type PaletteGroup } from './matches.ts';
import { moveFocus } from './moveFocus.ts';
import styles from './Palette.module.css';
import { PaletteHelp } from './PaletteHelp.tsx';
import { Objects, Zones } from './PlainItems.tsx';
import { RoleItem } from './RoleItem.tsx';

/** What can be placed: every role, kind of zone and firewalls, by drag, by click or by key. */
export function Palette() {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<RoleId | ObjectKind | null>(null); // under the pointer or the focus
  const list = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const editable = useEditable();
  const selection = useViewStore((state) => state.selection);
  const host = selectedHost(useDesign(), selection);
  const { groups, best } = matchesFor(query);
  const objects = objectsFor(query);
  const first = groups[0]?.roles[0];
  const focusFirst = (): void => list.current?.querySelector<HTMLElement>('[data-item]')?.focus();
  const onSearchKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') focusFirst();
    else if (event.key === 'Enter' && query !== '' && editable) placeBest(best, objects[0]);
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className={styles.palette} aria-label="Palette">
      <h2 className="visually-hidden">Palette</h2>
      <SearchBox query={query} onChange={setQuery} onKeyDown={onSearchKey} />
      <div
        ref={list}
        className={styles.list}
        role="toolbar"
        aria-label="Roles and zones"
        aria-orientation="vertical"
        tabIndex={-1}
        onKeyDown={moveFocus}
      >
        {groups.map((group) => (
          <Group
            key={group.id}
            group={group}
            first={first}
            host={host}
            disabled={!editable}
            ghost={() => ghost.current}
            onShow={setShown}
          />
        ))}
        <Objects
          kinds={objects}
          isEntry={first === undefined}
          disabled={!editable}
          ghost={() => ghost.current}
          onShow={setShown}
        />
        {first === undefined && objects.length === 0 ? <EmptyState title="No matching role" /> : null}
        {query === '' ? <Zones disabled={!editable} onShow={() => setShown(null)} /> : null}
      </div>
      <PaletteHelp shown={shown} host={host} editable={editable} />
      <DragGhost ref={ghost} shown={shown} />
    </section>
  );
}

/** Places what fits best what was searched for; nothing where nothing does. */
function placeBest(role: RoleId | undefined, object: ObjectKind | undefined): void {
  if (role) addRole.run(role);
  else if (object) ADD_OBJECT[object].run();
}

function selectedHost(design: Design, selection: Selection): Host | undefined {
  if (selection.kind !== 'hosts' || selection.ids.length !== 1) return undefined;
  return design.hosts.find(({ id }) => id === selection.ids[0]);
}

interface SearchBoxProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function SearchBox({ query, onChange, onKeyDown }: SearchBoxProps) {
  return (
    <div className={styles.search}>
      <Search className={styles.glass} aria-hidden="true" />
      <input
        className={styles.query}
        aria-label="Search the palette"
        placeholder="Search"
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? null : <IconButton size="sm" label="Clear search" icon={<X />} onClick={() => onChange('')} />}
    </div>
  );
}

interface GroupProps {
  readonly group: PaletteGroup;
  readonly first: RoleId | undefined; // where Tab enters the list
  readonly host: Host | undefined;
  readonly disabled: boolean;
  readonly ghost: () => HTMLElement | null;
  readonly onShow: (role: RoleId) => void;
}

function Group({ group, first, host, disabled, ghost, onShow }: GroupProps) {
  const id = useId();
  return (
    <div className={styles.group}>
      <h3 id={id} className={styles.heading}>
        {group.label}
      </h3>
      <ul className={styles.items} aria-labelledby={id}>
        {group.roles.map((role) => {
          const target = host && canJoin(host, role) ? host : undefined;
          return (
            <RoleItem
              key={role}
              role={role}
              entry={role === first}
              disabled={disabled}
              joins={target && hostLabel(target)}
              ghost={ghost}
              onShow={onShow}
              onPlace={() => addRole.run(role)}
              onJoin={() => target && addRoleTo.run(target.id, role)}
            />
          );
        })}
      </ul>
    </div>
  );
}
