import { Select } from '../../ui/fields/Select.tsx';
import styles from './FirewallDialog.module.css';
import { PARTS, STAGES, type Made } from './firewallTexts.ts';
import { chooseFirewall, type FirewallChoice } from './options.ts';

/** All rules, what changes, or the way back; a change that opens and closes comes as two texts. */
export function PartChoices({ chosen, made }: { readonly chosen: FirewallChoice; readonly made: Made }) {
  return (
    <div className={styles.choices}>
      <Select
        label="What to write"
        value={chosen.part}
        options={PARTS}
        onChange={(part) => chooseFirewall(chosen, { part, stage: 'open' })}
      />
      {made.isTwofold ? (
        <Select
          label="Stage"
          value={chosen.stage}
          options={STAGES}
          onChange={(stage) => chooseFirewall(chosen, { stage })}
        />
      ) : null}
    </div>
  );
}
