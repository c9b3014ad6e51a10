import { Plus, X } from 'lucide-react';
import { switchPortLabel } from '../../../design/model/portSlots.ts';
import { pokePort } from '../../../design/model/ports.ts';
import { CLIENT_PORTS, PORTS, settings, type Switch } from '../../../design/model/settings.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { IconButton } from '../../../ui/buttons/IconButton.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { singleAddress } from '../parts/checks.ts';
import styles from './SwitchesEditor.module.css';

interface SwitchesEditorProps {
  readonly switches: readonly Switch[];
  readonly readOnly: boolean;
  readonly onChange: (switches: Switch[], what: string) => void;
}

const MOST = 50;

/** The Switches of a server, each with its ports and, if it has one, an address of its own. */
export function SwitchesEditor({ switches, readOnly, onChange }: SwitchesEditorProps) {
  const put = (at: number, one: Switch, what: string): void => onChange(switches.toSpliced(at, 1, one), what);
  const [like = settings.switches.initial[0]] = switches.toReversed();
  const add = (): void =>
    like &&
    onChange([...switches, { clientPort: like.clientPort, pokePort: null, address: null }], 'number of Switches');
  return (
    <>
      {switches.map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a Switch is its number
        <fieldset key={at} className={styles.switch}>
          <legend className={styles.legend}>Switch {at + 1}</legend>
          <SwitchFields one={one} number={at + 1} readOnly={readOnly} onChange={(next, what) => put(at, next, what)} />
          {readOnly || switches.length === 1 ? null : (
            <IconButton
              size="sm"
              className={styles.remove}
              label={`Remove Switch ${at + 1}`}
              icon={<X />}
              onClick={() => onChange(switches.toSpliced(at, 1), 'number of Switches')}
            />
          )}
        </fieldset>
      ))}
      {readOnly || switches.length >= MOST ? null : (
        <div>
          <Button size="sm" icon={<Plus />} onClick={add}>
            Add Switch
          </Button>
        </div>
      )}
    </>
  );
}

interface SwitchFieldsProps {
  readonly one: Switch;
  readonly number: number;
  readonly readOnly: boolean;
  readonly onChange: (one: Switch, what: string) => void;
}

function SwitchFields({ one, number, readOnly, onChange }: SwitchFieldsProps) {
  return (
    <>
      <NumberField
        {...CLIENT_PORTS}
        layout="beside"
        label="Client port"
        reason="the poke port may be the next one"
        value={one.clientPort}
        readOnly={readOnly}
        onCommit={(clientPort) =>
          clientPort !== null && onChange({ ...one, clientPort }, switchPortLabel(number - 1, 'clientPort'))
        }
      />
      <NumberField
        {...PORTS}
        layout="beside"
        label="Poke port"
        value={one.pokePort}
        empty={`automatic: ${pokePort({ ...one, pokePort: null }, number)}`}
        readOnly={readOnly}
        onCommit={(poke) => onChange({ ...one, pokePort: poke }, switchPortLabel(number - 1, 'pokePort'))}
      />
      <TextField
        layout="beside"
        label="Own address"
        value={one.address ?? ''}
        placeholder="none"
        check={(text) => singleAddress(text).message}
        readOnly={readOnly}
        onCommit={(text) => onChange({ ...one, address: singleAddress(text).address }, `Switch ${number} address`)}
      />
    </>
  );
}
