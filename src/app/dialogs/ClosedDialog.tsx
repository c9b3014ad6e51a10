import type { ViewProps } from '../../loading/parts.ts';
import { useEffect, useState } from 'react';
import { writeDesignFile, FILE_EXTENSION } from '../../design/io/file.ts';
import { readLink } from '../../design/link/link.ts';
import { download } from '../../files/download.ts';
import type { Entry } from '../../store/saved/stored/keptDesign.ts';
import { deleteKept } from '../../store/saved/persistence.ts';
import { openingNote } from '../../store/saved/persistence.ts';
import { readEntry } from '../../store/saved/persistence.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { showToast } from '../../ui/overlays/toasts.ts';
import { hideDialog } from '../state/dialogStore.ts';
import { clearLink, openLink, openOwn } from '../open/opening.ts';

/** Says that a design stays closed because the page ended while it was opened the last time, and what can be done with it. */
export function ClosedDialog({ what }: ViewProps['closedDialog']) {
  const isLink = what.startsWith('#');
  const entry = useEntry(isLink ? null : what);
  const name = isLink ? 'The design of this link' : `“${entry?.name || 'Untitled'}”`;
  return (
    <Dialog
      title="One design stays closed"
      size="sm"
      onClose={after(leave(isLink))}
      description={`${name} was being opened when this page ended the last time, so it was not opened again by itself.`}
      footer={
        <>
          <Button variant="danger" onClick={after(isLink ? leave(true) : () => remove(what))}>
            {isLink ? 'Leave the link' : 'Delete'}
          </Button>
          <Button onClick={() => void save(isLink ? null : entry)}>Download</Button>
          <Button variant="primary" onClick={after(() => (isLink ? openLink() : openOwn(what)))}>
            Try again
          </Button>
        </>
      }
    >
      <p>It is as it was. Download it as a file before you delete it, or close this and go on with another design.</p>
    </Dialog>
  );
}

const after = (work: () => Promise<unknown>) => (): void => {
  hideDialog();
  openingNote.clear();
  void work();
};

function useEntry(id: string | null): Entry | null {
  const [entry, setEntry] = useState<Entry | null>(null);
  useEffect(() => {
    if (id !== null) readEntry(id).then(setEntry, () => undefined);
  }, [id]);
  return entry;
}

const leave = (isLink: boolean) => async (): Promise<void> => {
  if (isLink) clearLink();
};

async function remove(id: string): Promise<void> {
  try {
    await deleteKept(id);
  } catch {
    showToast('The browser refused to delete the design.', { tone: 'error' });
  }
}

/** What is stored, or what the link holds; as it is where that can't be read. */
async function save(entry: Entry | null): Promise<void> {
  const name = `design${FILE_EXTENSION}`;
  if (entry) {
    return download(name, 'application/json', entry.ok ? writeDesignFile(entry.design) : entry.raw());
  }
  const read = await readLink(location.hash);
  if (read.ok && read.value.kind === 'design') {
    return download(name, 'application/json', writeDesignFile(read.value.design));
  }
  download('link.txt', 'text/plain;charset=utf-8', location.href);
}
