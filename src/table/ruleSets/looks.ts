import { create } from 'zustand';
import type { RuleSetsChoice } from '../../rules/firewalls/ruleSetView.ts';

/** Which rule sets are shown, in which form, and of which the objects are. Lasts as long as the page. */
export const useRuleSetLooks = create<RuleSetsChoice & { readonly objects: readonly string[] }>(() => ({
  of: 'firewalls',
  merged: true,
  objects: [],
}));

/** Opens or closes the objects of a set. */
export const showObjects = (key: string, open: boolean): void =>
  useRuleSetLooks.setState(({ objects }) => {
    const others = objects.filter((one) => one !== key);
    return { objects: open ? [...others, key] : others };
  });
