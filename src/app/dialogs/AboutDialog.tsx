import { useEffect, useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { hideDialog } from '../dialogStore.ts';
import { readNotices, type Notice } from '../notices.ts';
import styles from './Dialogs.module.css';

const SOURCE = 'https://docs.1e.com/en-2/Content/platform/reference/communication-ports-op.htm';

/** What this is, what it does with data, and what it is made of. */
export function AboutDialog() {
  const [notices, setNotices] = useState<readonly Notice[] | null>(null);
  useEffect(() => {
    void readNotices().then(setNotices);
  }, []);
  return (
    <Dialog
      title="About Portolan"
      onClose={hideDialog}
      description="Portolan draws 1E platform deployments and derives every connection and port they need."
    >
      <p>
        The rules follow 1E’s{' '}
        <a href={SOURCE} target="_blank" rel="noopener noreferrer">
          Communication ports
        </a>{' '}
        document; every connection names the table and row it comes from. Portolan is not a product of 1E.
      </p>
      <p>
        Everything happens in this browser. Nothing is sent anywhere, and designs are kept here until you delete them.
      </p>
      {notices ? (
        <section className={styles.stack} aria-labelledby="licences">
          <h3 id="licences" className={styles.heading}>
            Made with
          </h3>
          {notices.map((notice) => (
            <details key={`${notice.name} ${notice.version}`}>
              <summary className={styles.summary}>
                {notice.name} {notice.version} · {notice.licence}
              </summary>
              <pre className={styles.licence}>{notice.text}</pre>
            </details>
          ))}
        </section>
      ) : null}
    </Dialog>
  );
}
