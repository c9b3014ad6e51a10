import { Copy, ShieldCheck } from 'lucide-react';
import { ruleSetsText } from '../../exports/lists/ruleSetText.ts';
import { counted } from '../../lib/words.ts';
import { writeClipboard } from '../../platform/permitted.ts';
import { ruleSetsView, type RuleSetsView, type SetView } from '../../rules/firewalls/ruleSetView.ts';
import { useDerivation } from '../../store/derived.ts';
import { select } from '../../store/viewStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { showToast } from '../../ui/overlays/toasts.ts';
import { EmptyState } from '../../ui/signs/EmptyState.tsx';
import { useRuleSetLooks } from './looks.ts';
import { RuleSetTable } from './RuleSetTable.tsx';
import styles from './RuleSets.module.css';

/** The rules of each firewall, or of each host's own, as they are asked for there. */
export function RuleSetsTab() {
  const derivation = useDerivation();
  const { of, merged } = useRuleSetLooks();
  const view = ruleSetsView(derivation, { of, merged });
  return (
    <div className={styles.tab}>
      <Tools view={view} />
      {view.sets.length > 0 ? <RuleSetTable sets={view.sets} copy={copySets} /> : <NoSets />}
    </div>
  );
}

const KINDS = [
  { value: 'firewalls', label: 'Firewalls' },
  { value: 'hosts', label: 'Host firewalls' },
] as const;

function Tools({ view: { sets, withoutPath, notFiltered } }: { readonly view: RuleSetsView }) {
  const { of, merged } = useRuleSetLooks();
  const rules = sets.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <div className={styles.tools}>
      <Select
        label="Rules of"
        layout="beside"
        value={of}
        options={KINDS}
        onChange={(value) => useRuleSetLooks.setState({ of: value })}
      />
      <Checkbox
        label="Merged: equal sources or destinations in one rule"
        checked={merged}
        onChange={(on) => useRuleSetLooks.setState({ merged: on })}
      />
      <output className={styles.counts}>
        {counted(rules, 'rule')}
        <Apart connections={withoutPath} words="without a path" />
        <Apart connections={notFiltered} words="not filtered" />
      </output>
      <Button
        variant="ghost"
        size="sm"
        icon={<Copy aria-hidden="true" />}
        disabled={rules === 0}
        onClick={() => copySets(sets)}
      >
        Copy all
      </Button>
    </div>
  );
}

/** Connections that cross zones and are on no firewall: a click selects them. */
function Apart({ connections, words }: { readonly connections: RuleSetsView['withoutPath']; readonly words: string }) {
  if (connections.length === 0) return null;
  return (
    <button
      type="button"
      className={styles.apart}
      onClick={() => select({ kind: 'connections', ids: connections.map(({ id }) => id) })}
    >
      {`${counted(connections.length, 'connection')} ${words}`}
    </button>
  );
}

function NoSets() {
  const { of } = useRuleSetLooks();
  return (
    <EmptyState icon={<ShieldCheck aria-hidden="true" />} title="No rules yet">
      {of === 'firewalls' ? 'No connection crosses zones yet.' : 'No host is reached from another host yet.'}
    </EmptyState>
  );
}

function copySets(sets: readonly SetView[]): void {
  const rules = sets.reduce((sum, { lines }) => sum + lines.length, 0);
  void writeClipboard(ruleSetsText(sets)).then((isWritten) =>
    isWritten
      ? showToast(`${counted(rules, 'rule')} copied`, { tone: 'success' })
      : showToast('The browser refused the clipboard. Export the rules as a file instead.', { tone: 'error' }),
  );
}
