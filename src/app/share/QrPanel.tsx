import { Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { download } from '../../files/download.ts';
import { pngOfQrCode, qrCodeOf, svgOfQrCode, type QrCode } from '../../render/qrCode.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { showToast } from '../../ui/overlays/toasts.ts';
import styles from './Share.module.css';

interface QrPanelProps {
  readonly address: string;
  readonly name: string; // of the files, without ending
}

/** The link as a QR code, to be read from the screen or taken along as a picture. Black on white also in the dark. */
export function QrPanel({ address, name }: QrPanelProps) {
  const code = qrCodeOf(address);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' }); // asked for, so it is to be seen
  }, []);
  return (
    <div ref={panel} className={styles.qr}>
      <svg
        className={styles.code}
        role="img"
        aria-label="QR code of the link"
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
      >
        <path className={styles.paper} d={`M0 0h${code.size}v${code.size}H0z`} />
        <path className={styles.ink} d={code.path} />
      </svg>
      <div className={styles.buttons}>
        <Button size="sm" icon={<Download />} onClick={() => void savePng(code, name)}>
          QR code as PNG
        </Button>
        <Button
          size="sm"
          icon={<Download />}
          onClick={() => download(`${name}.svg`, 'image/svg+xml', svgOfQrCode(code))}
        >
          QR code as SVG
        </Button>
      </div>
    </div>
  );
}

async function savePng(code: QrCode, name: string): Promise<void> {
  try {
    download(`${name}.png`, 'image/png', await pngOfQrCode(code));
  } catch {
    showToast('The PNG could not be made. Use the SVG instead.', { tone: 'error' });
  }
}
