import { lazy, Suspense } from 'react';
import { useKeeping } from '../../store/saved/persistence.ts';
import { showToast } from '../../ui/toasts.ts';
import { hideDialog, useDialog } from '../state/dialogStore.ts';
import { OpenedDialog } from '../state/parts.ts';
import { ViewBoundary } from '../rescue/ViewBoundary.tsx';

const ConflictDialog = lazy(async () => ({ default: (await import('./ConflictDialog.tsx')).ConflictDialog }));

/** The dialog that is open; each is loaded when it is first needed. One that fails closes: the page behind it stays in use. */
export function Dialogs() {
  const kind = useDialog((state) => state.open?.kind);
  return (
    <Suspense fallback={null}>
      <AskedDialog />
      <ViewBoundary key={kind} view="dialog" instead={null} onFail={giveUp}>
        {kind ? <OpenedDialog /> : null}
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
