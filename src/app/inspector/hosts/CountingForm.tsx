import { useState, type FormEvent } from 'react';
import type { Counted } from '../../../design/edit/counting.ts';
import type { Host } from '../../../design/model/schema.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { PlainField } from '../../../ui/fields/PlainField.tsx';
import { numberHosts } from '../../../actions/editing.ts';
import { useDesign } from '../../../store/designStore.ts';
import styles from './CountingForm.module.css';
import { inReadingOrder, previewOf, type CountingWish } from './countedHosts.ts';
import { Section } from '../parts/Panel.tsx';

const NOTHING: CountingWish = { name: '', address: '', domain: '' };

/** Gives several hosts counting names and addresses, shown before they are taken over. */
export function CountingForm({ hosts }: { readonly hosts: readonly Host[] }) {
  const [wish, setWish] = useState(NOTHING);
  const ordered = inReadingOrder(useDesign(), hosts);
  const { changes, messages } = previewOf(ordered, wish);
  const set = (change: Partial<CountingWish>): void => setWish({ ...wish, ...change });
  const isEmpty = [wish.name, wish.address, wish.domain].every((text) => text.trim() === '');
  const isWrong = Object.values(messages).some((message) => message !== null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isEmpty || isWrong) return;
    numberHosts(changes);
    setWish(NOTHING);
  };
  return (
    <Section title="Number hosts in sequence">
      <form className={styles.form} onSubmit={submit}>
        <PlainField
          label="First name"
          placeholder="SQL01"
          value={wish.name}
          error={messages.name}
          onChange={(name) => set({ name })}
        />
        <PlainField
          label="First address"
          placeholder="10.0.4.11"
          hint="Replaces existing addresses"
          value={wish.address}
          error={messages.address}
          onChange={(address) => set({ address })}
        />
        <PlainField
          label="DNS suffix"
          placeholder="corp.example.com"
          value={wish.domain}
          error={messages.domain}
          onChange={(domain) => set({ domain })}
        />
        {isEmpty || isWrong ? null : <Preview hosts={ordered} changes={changes} />}
        <div>
          <Button submits variant="primary" disabled={isEmpty || isWrong}>
            {`Apply to ${hosts.length} hosts`}
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface PreviewProps {
  readonly hosts: readonly Host[];
  readonly changes: ReadonlyMap<string, Counted>;
}

function Preview({ hosts, changes }: PreviewProps) {
  return (
    <table className={styles.preview}>
      <caption className={styles.caption}>Preview, in reading order</caption>
      <thead>
        <tr>
          <th scope="col">Now</th>
          <th scope="col">Becomes</th>
        </tr>
      </thead>
      <tbody>
        {hosts.map((host) => {
          const { name, address, fqdn } = changes.get(host.id) ?? {};
          return (
            <tr key={host.id}>
              <th scope="row">{hostLabel(host)}</th>
              <td>
                {[name, fqdn, address].filter(Boolean).map((text) => (
                  <div key={text}>{text}</div>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
