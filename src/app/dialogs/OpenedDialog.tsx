import { lazy } from 'react';
import { useDialog } from '../state/dialogStore.ts';

const ShareDialog = lazy(async () => ({ default: (await import('../share/ShareDialog.tsx')).ShareDialog }));
const UnlockDialog = lazy(async () => ({ default: (await import('../share/UnlockDialog.tsx')).UnlockDialog }));
const DesignsDialog = lazy(async () => ({ default: (await import('./DesignsDialog.tsx')).DesignsDialog }));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog,
}));
const AboutDialog = lazy(async () => ({ default: (await import('./AboutDialog.tsx')).AboutDialog }));
const NotCoveredDialog = lazy(async () => ({
  default: (await import('./NotCoveredDialog.tsx')).NotCoveredDialog,
}));
const ExportDialog = lazy(async () => ({ default: (await import('../export/ExportDialog.tsx')).ExportDialog }));
const ProblemDialog = lazy(async () => ({ default: (await import('./ProblemDialog.tsx')).ProblemDialog }));
const UnkeptDialog = lazy(async () => ({ default: (await import('./UnkeptDialog.tsx')).UnkeptDialog }));
const ClosedDialog = lazy(async () => ({ default: (await import('./ClosedDialog.tsx')).ClosedDialog }));
const CommandPalette = lazy(async () => ({ default: (await import('../commands/CommandPalette.tsx')).CommandPalette }));

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
