import { changeState, noteFact, type NotedFact } from '../../actions/facts.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import { RULE_STATES, type RuleFacts } from '../../design/model/request.ts';
import { keysOf } from '../../lib/keysOf.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { headerOf } from '../../rules/views/ruleColumns.ts';
import { rowFactsOf, type RowFacts } from '../../rules/views/rowFacts.ts';
import { ruleStateOf } from '../../rules/views/ruleState.ts';
import { useDerivation } from '../../store/derived.ts';
import { useEditable } from '../../store/designStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './RuleFactsFields.module.css';

interface RulesProps {
  readonly rules: readonly Connection[];
}

/** What people know of rules: the value they share, and where they differ a word about it; what is entered holds for all. */
export function RuleFactsFields({ rules }: RulesProps) {
  return (
    <div className={styles.fields} key={rules.map(({ id }) => id).join(' ')}>
      <State rules={rules} />
      <Noted rules={rules} fact="ticket" maxLength={LIMITS.fact} />
      <Noted rules={rules} fact="owner" maxLength={LIMITS.fact} />
      <Expiry rules={rules} />
      <Noted rules={rules} fact="note" maxLength={LIMITS.note} />
    </div>
  );
}

/** The value that is the same for all, else null. */
function sharedBy<T>(rules: readonly Connection[], valueOf: (rule: Connection) => T): T | null {
  const [first, ...others] = rules.map(valueOf);
  return first !== undefined && others.every((value) => value === first) ? first : null;
}

const useRowFacts = (): RowFacts => rowFactsOf(useDerivation());

const SEVERAL = 'several';
const STATES = keysOf(RULE_STATES).map((value) => ({ value, label: RULE_STATES[value].label }));
const WITH_SEVERAL = [{ value: SEVERAL, label: 'Several', disabled: true } as const, ...STATES];

function State({ rules }: RulesProps) {
  const facts = useRowFacts();
  const editable = useEditable();
  const stateOf = (rule: Connection) => ruleStateOf(rule, facts.factsOf(rule));
  const state = sharedBy(rules, (rule) => stateOf(rule).state);
  const lapsed = rules.flatMap((rule) => stateOf(rule).before ?? []);
  const pick = (value: RuleFacts['state'] | typeof SEVERAL): void => {
    if (value !== SEVERAL) changeState(rules, value);
  };
  return (
    <>
      <Select
        label={headerOf('state')}
        layout="beside"
        value={state ?? SEVERAL}
        options={state === null ? WITH_SEVERAL : STATES}
        readOnly={!editable}
        onChange={pick}
      />
      {lapsed.length > 0 ? <Lapsed lapsed={lapsed} onForget={editable ? () => pick('planned') : null} /> : null}
    </>
  );
}

interface LapsedProps {
  readonly lapsed: readonly { readonly state: RuleFacts['state']; readonly content: string }[];
  readonly onForget: (() => void) | null;
}

/** What a state had been given for, before an address or the port changed. */
function Lapsed({ lapsed: [first, ...others], onForget }: LapsedProps) {
  if (!first) return null;
  return (
    <div className={styles.lapsed}>
      <p>
        {RULE_STATES[first.state].label} before, for {first.content}
        {others.length > 0 ? `, and ${others.length} more` : ''}. Addresses or port have changed since.
      </p>
      {onForget ? (
        <Button size="sm" onClick={onForget}>
          Leave it planned
        </Button>
      ) : null}
    </div>
  );
}

interface NotedProps extends RulesProps {
  readonly fact: Exclude<NotedFact, 'expires'>;
  readonly maxLength: number;
}

function Noted({ rules, fact, maxLength }: NotedProps) {
  const value = useNoted(rules, fact);
  const editable = useEditable();
  return (
    <>
      <TextField
        label={headerOf(fact)}
        layout="beside"
        value={value ?? ''}
        {...(value === null && { placeholder: 'Several' })}
        maxLength={maxLength}
        readOnly={!editable}
        onCommit={(text) => noteFact(rules, fact, text)}
      />
      {value === null && editable ? <ClearFact rules={rules} fact={fact} /> : null}
    </>
  );
}

function Expiry({ rules }: RulesProps) {
  const value = useNoted(rules, 'expires');
  const editable = useEditable();
  return (
    <>
      <DateField
        label={headerOf('expires')}
        layout="beside"
        value={value ?? ''}
        {...(value === null && { hint: 'Several dates' })}
        readOnly={!editable}
        onCommit={(date) => noteFact(rules, 'expires', date)}
      />
      {value === null && editable ? <ClearFact rules={rules} fact="expires" /> : null}
    </>
  );
}

/** Empties a fact of rules that differ in it: their field is empty to begin with, so that nothing typed there could. */
function ClearFact({ rules, fact }: RulesProps & { readonly fact: NotedFact }) {
  return (
    <Button size="sm" variant="ghost" className={styles.clear} onClick={() => noteFact(rules, fact, '')}>
      {`Clear ${headerOf(fact).toLowerCase()} of all ${rules.length}`}
    </Button>
  );
}

function useNoted(rules: readonly Connection[], fact: NotedFact): string | null {
  const facts = useRowFacts();
  return sharedBy(rules, (rule) => facts.factsOf(rule)?.[fact] ?? '');
}
