import { acceptChange, dropBaseline, markInForce } from '../../actions/baseline.ts';
import { showDialog } from '../state/dialogStore.ts';
import type { Action } from './actions.ts';

const shared = { group: 'Design', keys: [] } as const;

/** What is done with what is in force: in menu and search, without keys, so apart from what is loaded first. */
export const BASELINE_ACTIONS = {
  markInForce: { ...markInForce, ...shared, needs: 'editing' },
  chooseBaseline: {
    ...shared,
    label: 'Choose baseline…',
    needs: 'editing',
    run: () => showDialog({ kind: 'baseline' }),
  },
  acceptChange: { ...acceptChange, ...shared, needs: 'baseline' },
  removeBaseline: { ...dropBaseline, ...shared, needs: 'baseline' },
} as const satisfies Record<string, Action>;
