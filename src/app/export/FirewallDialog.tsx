import { Copy, Download, Plus } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { addFirewallBetween } from '../../actions/firewalls.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import { zoneLabel } from '../../design/model/names.ts';
import { fileNameOf } from '../../exports/fileName.ts';
import { filtersAtBothTimes } from '../../exports/firewalls/writtenChange.ts';
import { WAYS, type Filter, type Way } from '../../exports/firewalls/written.ts';
import { download } from '../../files/download.ts';
import { counted } from '../../lib/words.ts';
import { writeClipboard } from '../../platform/permitted.ts';
import { useDerivation } from '../../store/derived.ts';
import { currentDesign, useDesign, useEditable } from '../../store/designStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { PlainField } from '../../ui/fields/PlainField.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { showToast } from '../../ui/overlays/toasts.ts';
import { hideDialog } from '../state/dialogStore.ts';
import { madeFor, type Made } from './firewallTexts.ts';
import styles from './FirewallDialog.module.css';
import { PartChoices } from './PartChoices.tsx';
import { chooseFirewall, useFirewallChoice, type FirewallChoice } from './options.ts';

/** The rules of a firewall, a host or a zone in the words of a platform. */
export function FirewallDialog() {
  const { connections } = useDerivation();
  const design = useDesign();
  const filters = useMemo(() => filtersAtBothTimes(design, connections), [design, connections]);
  const chosen = useFirewallChoice(design.origin ?? '');
  const filter = filters.find(({ kind, id }) => `${kind} ${id}` === chosen.filter) ?? filters[0];
  const ways = WAYS.filter(({ writer }) => filter !== undefined && writer.takes.includes(filter.kind));
  const way = filter && wayFor(filter, ways, chosen);
  const names = useDeferredValue(chosen.names);
  const shown =
    filter && way ? { filter, way, made: madeFor(design, connections, filter, way, { ...chosen, names }) } : null;
  return (
    <Dialog
      title="Firewall rules"
      size="lg"
      onClose={hideDialog}
      description="Each connection of the design as a rule that a firewall can be given. Nothing is sent anywhere: read it, then load it yourself."
      footer={shown?.made.text ? <Buttons design={design.name} {...shown} /> : null}
    >
      {shown ? (
        <div className={styles.body}>
          <Choices filters={filters} ways={ways} chosen={chosen} {...shown} />
          <Asked chosen={chosen} {...shown} />
        </div>
      ) : (
        <p>No connection passes between zones or hosts yet.</p>
      )}
    </Dialog>
  );
}

interface AskedProps {
  readonly chosen: FirewallChoice;
  readonly made: Made;
  readonly way: Way;
}

/** What is asked for: all rules or, of a design with a baseline, a change; and its text. */
function Asked({ chosen, made, way }: AskedProps) {
  const { baseline } = useDesign();
  return (
    <>
      {baseline ? <PartChoices chosen={chosen} made={made} /> : null}
      {made.text === '' ? (
        <p>Nothing to write: no rule of this set is asked for here.</p>
      ) : (
        <Preview made={made} way={way} />
      )}
    </>
  );
}

/** The way chosen last for such rules; at first the one of the firewall's own platform. */
const wayFor = (filter: Filter, ways: readonly Way[], chosen: FirewallChoice): Way | undefined =>
  ways.find(({ id }) => id === chosen.ways[choiceKey(filter)]) ??
  ways.find(({ platform }) => platform === filter.firewall?.platform) ??
  ways[0];

const choiceKey = ({ kind, id, firewall }: Filter): string => (firewall?.platform ? id : kind);

const KINDS = { firewall: 'Between zones', host: 'Host firewall', zone: 'Cloud zone' } as const;

const kindOf = (kind: Filter['kind'], firewall: Filter['firewall']): string => (firewall ? 'Firewall' : KINDS[kind]);

interface ChoicesProps {
  readonly filters: readonly Filter[];
  readonly filter: Filter;
  readonly ways: readonly Way[];
  readonly way: Way;
  readonly chosen: FirewallChoice;
}

function Choices({ filters, filter, ways, way, chosen }: ChoicesProps) {
  const { names } = chosen;
  const { zones } = useDesign();
  return (
    <div className={styles.choices}>
      <Select
        label="Rules of"
        value={`${filter.kind} ${filter.id}`}
        options={filters.map(({ kind, id, name, firewall }) => ({
          value: `${kind} ${id}`,
          label: `${kindOf(kind, firewall)}: ${name}`,
        }))}
        onChange={(value) => chooseFirewall(chosen, { filter: value })}
      />
      <Select
        label="Platform"
        value={way.id}
        options={ways.map(({ id, label }) => ({ value: id, label }))}
        onChange={(id) => chooseFirewall(chosen, { ways: { ...chosen.ways, [choiceKey(filter)]: id } })}
      />
      {zones
        .filter(({ id }) => filter.zones.includes(id))
        .map((zone) => (
          <PlainField
            key={zone.id}
            label={`The firewall’s name for ${zoneLabel(zone)}`}
            value={names.get(zone.id) ?? ''}
            placeholder="zone or interface"
            maxLength={Math.min(way.writer.abilities.maxInterface, LIMITS.name)}
            onChange={(text) => chooseFirewall(chosen, { names: new Map(names).set(zone.id, text) })}
          />
        ))}
      <NameBoundary filter={filter} chosen={chosen} />
    </div>
  );
}

/** Where no firewall is placed between two zones: makes one, with the names told here, and shows its rules. */
function NameBoundary({ filter, chosen }: Pick<ChoicesProps, 'filter' | 'chosen'>) {
  const { zones } = useDesign();
  const editable = useEditable();
  const [one, other] = zones.filter(({ id }) => filter.zones.includes(id));
  if (!editable || filter.kind !== 'firewall' || filter.firewall || !one || !other) return null;
  const place = (): void => {
    addFirewallBetween.run(one.id, other.id, chosen.names);
    const made = currentDesign().firewalls?.at(-1);
    if (made) chooseFirewall(chosen, { filter: `firewall ${made.id}` });
  };
  return (
    <div>
      <Button icon={<Plus />} onClick={place}>
        {addFirewallBetween.label(zoneLabel(one), zoneLabel(other))}
      </Button>
    </div>
  );
}

function Preview({ made, way: { writer } }: { readonly made: Made; readonly way: Way }) {
  return (
    <>
      <output className={styles.counts}>{countsOf(made)}</output>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <pre className={styles.text} tabIndex={0} aria-label="Text for the firewall">
        {made.text.replace(/^\uFEFF/, '')}
      </pre>
      <Words title="What to do with it" words={writer.howTo} />
      <Words title="What it doesn’t do" words={writer.limits} />
    </>
  );
}

const countsOf = ({ rules, leftOut, withoutPath }: Made): string =>
  [
    rules === null ? '' : counted(rules, 'rule'),
    leftOut > 0 ? `${leftOut} not written: the reasons stand at the top` : '',
    withoutPath > 0 ? `${counted(withoutPath, 'connection')} without a path, on no firewall: see Findings` : '',
  ]
    .filter(Boolean)
    .join(', ');

function Words({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  return (
    <section className={styles.words}>
      <h3>{title}</h3>
      <ul>
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

interface ButtonsProps {
  readonly design: string;
  readonly filter: Filter;
  readonly way: Way;
  readonly made: Made;
}

function Buttons({ design, filter, way, made }: ButtonsProps) {
  const name = fileNameOf(design, `.${way.writer.extension}`, `${filter.name}, ${way.label}${made.mark}`);
  const copy = async (): Promise<void> => {
    if (await writeClipboard(made.text)) showToast('Firewall rules copied', { tone: 'success' });
    else showToast('The browser refused the clipboard. Mark the text and copy it, or download it.', { tone: 'error' });
  };
  const save = (): void => {
    download(name, 'text/plain;charset=utf-8', made.text);
    showToast(`${name} downloaded`, { tone: 'success' });
  };
  return (
    <>
      <Button icon={<Copy />} onClick={() => void copy()}>
        Copy
      </Button>
      <Button variant="primary" icon={<Download />} onClick={save}>
        Download
      </Button>
    </>
  );
}
