import { correctPair } from '../../actions/baseline.ts';
import { hostLabel } from '../../design/model/names.ts';
import type { DesignChange } from '../../rules/change/changeOfDesigns.ts';
import type { HostPair, PairedBy } from '../../rules/change/pairing.ts';
import { useDesign, useEditable } from '../../store/designStore.ts';
import { Select } from '../../ui/fields/Select.tsx';
import styles from './ChangeTab.module.css';

const BY: Readonly<Record<PairedBy, string>> = {
  chosen: '',
  id: '',
  fqdn: 'same FQDN',
  address: 'same address',
  name: 'same name and role',
};

/** Which host of a baseline is which of the present, where that can't be told from a common origin; each can be corrected. */
export function Pairing({ change: { pairs } }: { readonly change: DesignChange }) {
  const editable = useEditable();
  const shown = pairs.some(({ by }) => by !== 'id' && by !== null);
  if (!shown) return null;
  const matched = pairs.filter(({ present }) => present !== null).length;
  return (
    <section className={styles.part} aria-label="Matched hosts">
      <details className={styles.kept}>
        <summary>
          {matched} of {pairs.length} hosts of the baseline matched
        </summary>
        <ul className={styles.pairs}>
          {pairs.map((pair) => (
            <li key={pair.baseline.id}>
              <Pair pair={pair} readOnly={!editable} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const NONE = '';

function Pair({ pair: { baseline, present, by }, readOnly }: { readonly pair: HostPair; readonly readOnly: boolean }) {
  const { hosts } = useDesign();
  const reason = by === null ? '' : BY[by];
  return (
    <Select
      label={hostLabel(baseline)}
      layout="beside"
      value={present?.id ?? NONE}
      readOnly={readOnly}
      options={[
        { value: NONE, label: 'No longer there' },
        ...hosts.map((host) => ({ value: host.id, label: hostLabel(host) })),
      ]}
      onChange={(id) => correctPair(baseline.id, id === NONE ? null : id)}
      {...(reason === '' ? {} : { hint: reason })}
    />
  );
}
