import { Suspense, useState } from 'react';
import { sayNotLoaded } from '../../loading/loading.ts';
import { view } from '../../loading/view.tsx';
import { useKeeping } from '../../store/saved/persistence.ts';
import { showToast } from '../../ui/overlays/toasts.ts';
import { hideDialog, useDialog } from '../state/dialogStore.ts';
import { ViewBoundary } from '../rescue/ViewBoundary.tsx';

const ConflictDialog = view('conflictDialog');
const OpenedDialog = view('openedDialog');
const nothing = () => null;

/** The dialog that is open; each is loaded when it is first needed. One that fails closes: the page behind it stays in use. */
export function Dialogs() {
  const kind = useDialog((state) => state.open?.kind);
  return (
    <Suspense fallback={null}>
      <AskedDialog />
      <ViewBoundary key={kind} view="dialog" instead={nothing} onFail={giveUp}>
        {kind ? <OpenedDialog /> : null}
      </ViewBoundary>
    </Suspense>
  );
}

function giveUp(): void {
  hideDialog();
  sayNotLoaded();
}

/** The one dialog nobody opens: another tab changed the same design. */
function AskedDialog() {
  const theirs = useKeeping((state) => state.theirs);
  const [tries, setTries] = useState(0);
  const askAgain = (): void =>
    showToast(
      'Another tab changed this design, and the question which changes to save could not be loaded. Editing is paused.',
      { tone: 'error', action: { label: 'Ask again', run: () => setTries(tries + 1) } },
    );
  if (!theirs) return null;
  return (
    <ViewBoundary key={tries} view="question" instead={nothing} onFail={askAgain}>
      <ConflictDialog />
    </ViewBoundary>
  );
}
