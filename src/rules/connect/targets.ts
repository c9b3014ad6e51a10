import type { Port } from '../../design/model/portNumbers.ts';
import { pokeReading } from '../../design/model/ports.ts';
import { instanceOf, readPort, slotId, switchesOf, type PortSlot } from '../../design/model/portSlots.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Host } from '../../design/model/schema.ts';
import type { Switch } from '../../design/model/settings.ts';
import type { ConfigurableId } from '../rulebook/configurable.ts';
import type { Requirement } from '../rulebook/requirements.ts';

/** What a requirement reaches on a listener. */
export interface Target {
  readonly slot: PortSlot;
  readonly slotId: string;
  readonly port: Port;
  readonly address: string | null; // a Switch's own
  readonly mark: string; // tells purposes of one requirement and pair apart
  readonly switchNumber: number | null;
  readonly configurable: ConfigurableId | null; // null: as the requirement has it
}

/** Returns what a requirement reaches on a listener: a port, several, one for each of its Switches; none where the setting has none. */
export function targetsOf({ port, to }: Requirement, listener: Host): readonly Target[] {
  switch (port.of) {
    case 'web':
      return ifAny(listener, WEB[port.site]);
    case 'fixed':
      return port.ports.map((one, i, all) =>
        onPort(listener, { in: 'product', port: one }, all.length > 1 ? `:${i}` : ''),
      );
    case 'setting':
      return ifAny(listener, { in: 'setting', role: to.role, setting: port.setting });
    case 'sqlInstance':
      return instanceOf(listener, to.role) ? [onPort(listener, { in: 'instance', role: to.role })] : [];
    case 'switchClient':
      return switchesOf(listener, to.role).map((one, i) =>
        onSwitch(listener, one, slotOf(to.role, 'clientPort', i), null),
      );
    case 'switchPoke':
      return switchesOf(listener, to.role).map((one, i) =>
        onSwitch(listener, one, slotOf(to.role, 'pokePort', i), pokeConfigurable(one, i + 1)),
      );
  }
}

const WEB = { https: { in: 'web', site: 'https' }, http: { in: 'web', site: 'http' } } as const;

/** A web site may have no HTTP binding, Configuration Manager no stated RPC range. */
const ifAny = (listener: Host, slot: PortSlot): readonly Target[] =>
  readPort(listener, slot) === null ? [] : [onPort(listener, slot)];

type SwitchSlot = PortSlot & { readonly in: 'switch' };

const slotOf = (role: RoleId, field: SwitchSlot['field'], index: number): SwitchSlot => ({
  in: 'switch',
  role,
  index,
  field,
});

function onPort(host: Host, slot: PortSlot, mark = ''): Target {
  const port = readPort(host, slot);
  if (port === null) throw new TypeError(`The rulebook reads the unknown port "${slotId(slot)}"`);
  return { slot, slotId: slotId(slot), port, address: null, mark, switchNumber: null, configurable: null };
}

function onSwitch(host: Host, one: Switch, slot: SwitchSlot, configurable: ConfigurableId | null): Target {
  const number = slot.index + 1;
  const mark = `:${number}`;
  return { ...onPort(host, slot, mark), address: one.address, switchNumber: number, configurable };
}

/** Returns how the poke port of a Switch came about: the source states it for the first Switch, for others it is inferred. */
function pokeConfigurable(one: Switch, number: number): ConfigurableId {
  const reading = pokeReading(one);
  if (reading === 'entered') return 'pokeEntered';
  if (reading === 'numbered') return number > 1 ? 'pokeNumberedInferred' : 'pokeNumbered';
  return number > 1 ? 'pokeFollowingInferred' : 'pokeFollowing';
}
