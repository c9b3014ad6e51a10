import { currentDesign } from '../../store/designStore.ts';
import { showDialog } from '../state/dialogStore.ts';
import { chooseFilter } from './options.ts';

/** Shows the rules of a firewall in the words of its platform. */
export function openFirewallRules(id: string): void {
  chooseFilter(currentDesign().origin ?? '', `firewall ${id}`);
  showDialog({ kind: 'firewallRules' });
}
