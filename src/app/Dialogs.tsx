import { lazy, Suspense } from 'react';
import { useKeeping } from '../store/persistence.ts';
import { showToast } from '../ui/toasts.ts';
import { hideDialog, useDialog } from './dialogStore.ts';
import { ViewBoundary } from './ViewBoundary.tsx';

const ShareDialog = lazy(async () => ({ default: (await import('./share/ShareDialog.tsx')).ShareDialog }));
const UnlockDialog = lazy(async () => ({ default: (await import('./share/UnlockDialog.tsx')).UnlockDialog }));
const DesignsDialog = lazy(async () => ({ default: (await import('./dialogs/DesignsDialog.tsx')).DesignsDialog }));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./dialogs/ShortcutsDialog.tsx')).ShortcutsDialog,
}));
const AboutDialog = lazy(async () => ({ default: (await import('./dialogs/AboutDialog.tsx')).AboutDialog }));
const NotCoveredDialog = lazy(async () => ({
  default: (await import('./dialogs/NotCoveredDialog.tsx')).NotCoveredDialog,
}));
const ExportDialog = lazy(async () => ({ default: (await import('./export/ExportDialog.tsx')).ExportDialog }));
const ProblemDialog = lazy(async () => ({ default: (await import('./dialogs/ProblemDialog.tsx')).ProblemDialog }));
const UnkeptDialog = lazy(async () => ({ default: (await import('./dialogs/UnkeptDialog.tsx')).UnkeptDialog }));
const ConflictDialog = lazy(async () => ({ default: (await import('./dialogs/ConflictDialog.tsx')).ConflictDialog }));
const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette.tsx')).CommandPalette }));

/** The dialog that is open; each is loaded when it is first needed. One that fails closes: the page behind it stays in use. */
export function Dialogs() {
  const kind = useDialog((state) => state.open?.kind);
  return (
    <Suspense fallback={null}>
      <AskedDialog />
      <ViewBoundary key={kind} view="dialog" instead={null} onFail={giveUp}>
        <OpenedDialog />
      </ViewBoundary>
    </Suspense>
  );
}

function giveUp(): void {
  hideDialog();
  showToast('This part of Portolan could not be loaded. Your design is as it was; reload the page to try again.', {
    tone: 'error',
  });
}

/** The one dialog nobody opens: another tab changed the same design. */
function AskedDialog() {
  const theirs = useKeeping((state) => state.theirs);
  return theirs ? <ConflictDialog /> : null;
}

const PLAIN = {
  share: ShareDialog,
  designs: DesignsDialog,
  shortcuts: ShortcutsDialog,
  about: AboutDialog,
  notCovered: NotCoveredDialog,
  palette: CommandPalette,
} as const;

function OpenedDialog() {
  const open = useDialog((state) => state.open);
  if (!open) return null;
  if (open.kind === 'unlock') return <UnlockDialog key={open.sealed.salt.join('')} sealed={open.sealed} />;
  if (open.kind === 'export') return <ExportDialog format={open.format} />;
  if (open.kind === 'unkept') return <UnkeptDialog answer={open.answer} />;
  if (open.kind === 'problem') return <ProblemDialog title={open.title} message={open.message} safe={open.safe} />;
  const Plain = PLAIN[open.kind];
  return <Plain />;
}
