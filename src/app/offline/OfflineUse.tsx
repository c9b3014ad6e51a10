import { Button } from '../../ui/buttons/Button.tsx';
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
      return 'This file is the whole application and never uses the network. It includes fonts for Latin, Greek and Cyrillic, and for Georgian and Armenian in exports. For other scripts, such as Chinese, Japanese or Korean, the screen uses fonts of this computer, and PDF and pictures need the hosted application. Some browsers share storage between all files opened from this disk: there, any page opened from it can read the designs saved here. Open only files you trust.';
    case 'preparing':
      return 'Downloading the application for offline use.';
    case 'ready':
      return 'Ready for offline use, exports included. Chinese, Japanese and Korean fonts in exports need the network the first time.';
    case 'newVersion':
      return 'A new version is ready. It starts when you reload; your designs stay unchanged.';
    case 'unavailable':
      return `Offline use is not available. ${use.why}`;
  }
}
