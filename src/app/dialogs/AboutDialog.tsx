import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { AboutNotices } from '../about/AboutNotices.tsx';
import { hideDialog } from '../state/dialogStore.ts';
import { OfflineUse } from '../offline/OfflineUse.tsx';

const SOURCE = 'https://docs.1e.com/en-2/Content/platform/reference/communication-ports-op.htm';

/** What this is, what it does with data, and what it is made of. */
export function AboutDialog() {
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
        document, and two articles of Microsoft where its services are placed; every connection names the table and row
        it comes from. 1E’s platform is sold as TeamViewer DEX today; Portolan uses the names of the document. Portolan
        is not a product of 1E.
      </p>
      <p>
        Everything happens in this browser. Nothing is sent anywhere, and designs are kept here until you delete them.
      </p>
      <OfflineUse />
      <AboutNotices />
    </Dialog>
  );
}
