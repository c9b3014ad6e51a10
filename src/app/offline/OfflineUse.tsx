import { Button } from '../../ui/Button.tsx';
import styles from './OfflineUse.module.css';
import { startNewVersion, useOffline, type OfflineUse as Use } from './offline.ts';

/** One paragraph on use without network: whether it works, why not, and the way to a new version. */
export function OfflineUse() {
  const use = useOffline((state) => state.use);
  return (
    <div className={styles.use}>
      <p>{sentenceOn(use)}</p>
      {use.kind === 'newVersion' ? <Button onClick={() => void startNewVersion()}>Reload</Button> : null}
    </div>
  );
}

function sentenceOn(use: Use): string {
  switch (use.kind) {
    case 'singleFile':
      return 'This file is the whole application and never uses the network. It brings letters for Latin, Greek and Cyrillic; for others, such as Chinese, Japanese or Korean, the screen takes fonts of this computer, and PDF and pictures need the hosted application. Browsers count all files opened from this disk as one place or each as its own: where they are one, any page opened from it can read the designs kept here, so open only files you trust beside this one.';
    case 'preparing':
      return 'The application is being kept in this browser, to work without network.';
    case 'ready':
      return 'The application is kept in this browser and works without network, exports included. Chinese, Japanese and Korean letters in exports need the network the first time.';
    case 'newVersion':
      return 'A new version is ready. It starts when you reload; your designs stay as they are.';
    case 'unavailable':
      return `Working without network is not available. ${use.why}`;
  }
}
