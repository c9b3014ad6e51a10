import { Plus } from 'lucide-react';
import { addCard, changeAddresses, removeCard } from '../../../actions/addressing.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import { zoneLabel } from '../../../design/model/names.ts';
import { summaryOf } from '../../../rules/explain/addresses.ts';
import type { Host, Zone } from '../../../design/model/schema.ts';
import { useDesign } from '../../../store/designStore.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { MenuItem } from '../../../ui/menu/items.tsx';
import { Menu } from '../../../ui/menu/Menu.tsx';
import { ZoneIcon } from '../../../ui/signs/ZoneIcon.tsx';
import { Section } from '../parts/Panel.tsx';
import { AddressList } from './AddressList.tsx';
import styles from './AddressList.module.css';
import { cardWords } from './addressWords.ts';
import { HiddenBehindList, NewHidden } from './HiddenBehindList.tsx';
import { NewPublished, PublishedList } from './PublishedList.tsx';
import { Translation } from './Translation.tsx';

interface AddressSectionProps {
  readonly host: Host;
  readonly readOnly: boolean;
}

/** Where else a host is reached than at its address in its own zone: cards in other zones, and addresses that stand for its own. */
export function AddressSection({ host, readOnly }: AddressSectionProps) {
  const { zones } = useDesign();
  const { cards = [], published = [], hiddenBehind = [] } = host;
  const summary = summaryOf(host, zones);
  const isPlain = cards.length + published.length + hiddenBehind.length === 0;
  if (isPlain && readOnly) return null;
  return (
    <Section title="Other addresses">
      {isPlain ? null : <p className={styles.summary}>{summary}</p>}
      {cards.map(({ zone }) => (
        <CardEditor key={zone} host={host} zone={zones.find(({ id }) => id === zone)} readOnly={readOnly} />
      ))}
      <PublishedList host={host} readOnly={readOnly} />
      <HiddenBehindList of={host} readOnly={readOnly} />
      {readOnly ? null : (
        <div className={styles.adding}>
          <NewCard host={host} zones={zones} />
          <NewPublished host={host} />
          <NewHidden of={host} />
        </div>
      )}
    </Section>
  );
}

interface CardEditorProps extends AddressSectionProps {
  readonly zone: Zone | undefined;
}

function CardEditor({ host, zone, readOnly }: CardEditorProps) {
  if (!zone) return null;
  const name = zoneLabel(zone);
  const addresses = host.cards?.find((card) => card.zone === zone.id)?.addresses ?? [];
  return (
    <Translation
      title={`Network card in ${name}`}
      remove={removeCard.label(name)}
      readOnly={readOnly}
      onRemove={() => removeCard.run(host.id, zone.id)}
    >
      <AddressList
        words={cardWords(name)}
        addresses={addresses}
        readOnly={readOnly}
        onChange={(next) => changeAddresses(host.id, zone.id, next)}
      />
    </Translation>
  );
}

function NewCard({ host, zones }: { readonly host: Host; readonly zones: readonly Zone[] }) {
  const { cards = [] } = host;
  const free = zones.filter(({ id }) => id !== host.zone && cards.every(({ zone }) => zone !== id));
  if (free.length === 0 || cards.length >= LIMITS.cards) return null;
  return (
    <Menu
      trigger={
        <Button size="sm" icon={<Plus />}>
          {addCard.label}
        </Button>
      }
    >
      {free.map((zone) => (
        <MenuItem key={zone.id} icon={<ZoneIcon kind={zone.kind} />} onSelect={() => addCard.run(host.id, zone.id)}>
          {zoneLabel(zone)}
        </MenuItem>
      ))}
    </Menu>
  );
}
