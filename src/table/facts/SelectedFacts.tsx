import { counted } from '../../lib/words.ts';
import { useDerivation } from '../../store/derived.ts';
import { useSelectedIds } from '../tools/useSelectedIds.ts';
import { RuleFactsFields } from './RuleFactsFields.tsx';
import styles from './SelectedFacts.module.css';

/** The facts of the selected rows, all at once. */
export function SelectedFacts() {
  const { connections } = useDerivation();
  const selected = useSelectedIds();
  const rules = connections.filter(({ id }) => selected.has(id));
  return (
    <div className={styles.facts}>
      <h3 className={styles.title}>{rules.length === 0 ? 'Facts' : `Facts of ${counted(rules.length, 'rule')}`}</h3>
      {rules.length === 0 ? (
        <p>Select the rows whose ticket, owner, expiry, note or state you want to enter.</p>
      ) : (
        <RuleFactsFields rules={rules} />
      )}
    </div>
  );
}
