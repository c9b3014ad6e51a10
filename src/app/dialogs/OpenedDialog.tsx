import { view } from '../../loading/view.tsx';
import { useDialog } from '../state/dialogStore.ts';

const RequestDialog = view('requestDialog');
const ShareDialog = view('shareDialog');
const UnlockDialog = view('unlockDialog');
const BaselineDialog = view('baselineDialog');
const DesignsDialog = view('designsDialog');
const ShortcutsDialog = view('shortcutsDialog');
const AboutDialog = view('aboutDialog');
const NotCoveredDialog = view('notCoveredDialog');
const ExportDialog = view('exportDialog');
const HostListDialog = view('hostListDialog');
const ProblemDialog = view('problemDialog');
const UnkeptDialog = view('unkeptDialog');
const ClosedDialog = view('closedDialog');
const CommandPalette = view('commandPalette');
const ConnectDialog = view('connectDialog');

const FirewallDialog = view('firewallDialog');

const PLAIN = {
  request: RequestDialog,
  share: ShareDialog,
  shareChange: ShareDialog,
  baseline: BaselineDialog,
  designs: DesignsDialog,
  shortcuts: ShortcutsDialog,
  about: AboutDialog,
  notCovered: NotCoveredDialog,
  palette: CommandPalette,
  firewallRules: FirewallDialog,
} as const;

/** The dialog that is open. */
export function OpenedDialog() {
  const open = useDialog((state) => state.open);
  if (!open) return null;
  if (open.kind === 'unlock') return <UnlockDialog key={open.sealed.salt.join('')} sealed={open.sealed} />;
  if (open.kind === 'connect') return <ConnectDialog from={open.from} />;
  if (open.kind === 'export') return <ExportDialog format={open.format} />;
  if (open.kind === 'hostList') return <HostListDialog text={open.text} />;
  if (open.kind === 'unkept') return <UnkeptDialog answer={open.answer} />;
  if (open.kind === 'closed') return <ClosedDialog what={open.what} />;
  if (open.kind === 'problem') return <ProblemDialog title={open.title} message={open.message} safe={open.safe} />;
  const Plain = PLAIN[open.kind];
  return <Plain />;
}
