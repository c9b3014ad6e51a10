import { deferred } from '../../ui/late.tsx';
import { useDialog } from '../state/dialogStore.ts';

const ShareDialog = deferred(async () => (await import('../share/ShareDialog.tsx')).ShareDialog);
const UnlockDialog = deferred(async () => (await import('../share/UnlockDialog.tsx')).UnlockDialog);
const DesignsDialog = deferred(async () => (await import('./DesignsDialog.tsx')).DesignsDialog);
const ShortcutsDialog = deferred(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog);
const AboutDialog = deferred(async () => (await import('./AboutDialog.tsx')).AboutDialog);
const NotCoveredDialog = deferred(async () => (await import('./NotCoveredDialog.tsx')).NotCoveredDialog);
const ExportDialog = deferred(async () => (await import('../export/ExportDialog.tsx')).ExportDialog);
const ProblemDialog = deferred(async () => (await import('./ProblemDialog.tsx')).ProblemDialog);
const UnkeptDialog = deferred(async () => (await import('./UnkeptDialog.tsx')).UnkeptDialog);
const ClosedDialog = deferred(async () => (await import('./ClosedDialog.tsx')).ClosedDialog);
const CommandPalette = deferred(async () => (await import('../commands/CommandPalette.tsx')).CommandPalette);

const PLAIN = {
  share: ShareDialog,
  designs: DesignsDialog,
  shortcuts: ShortcutsDialog,
  about: AboutDialog,
  notCovered: NotCoveredDialog,
  palette: CommandPalette,
} as const;

/** The dialog that is open. */
export function OpenedDialog() {
  const open = useDialog((state) => state.open);
  if (!open) return null;
  if (open.kind === 'unlock') return <UnlockDialog key={open.sealed.salt.join('')} sealed={open.sealed} />;
  if (open.kind === 'export') return <ExportDialog format={open.format} />;
  if (open.kind === 'unkept') return <UnkeptDialog answer={open.answer} />;
  if (open.kind === 'closed') return <ClosedDialog what={open.what} />;
  if (open.kind === 'problem') return <ProblemDialog title={open.title} message={open.message} safe={open.safe} />;
  const Plain = PLAIN[open.kind];
  return <Plain />;
}
