import { Check, TriangleAlert } from 'lucide-react';
import { QR_MOST } from '../../render/qrCode.ts';
import styles from './Share.module.css';

/** How long an address may be until something on its way cuts it, in characters. */
const CARRIERS = [
  { name: 'QR code', most: QR_MOST },
  { name: 'Outlook (older versions)', most: 1024 },
  { name: 'Teams and Windows link handlers', most: 2000 },
  { name: 'Current mail apps and browsers', most: 30_000 },
] as const;

/** The longest address that arrives anywhere. */
export const LONGEST = 30_000;

/** What an address of this length gets through. */
export function Reach({ length }: { readonly length: number }) {
  return (
    <ul className={styles.reach} aria-label="What the link is short enough for">
      {CARRIERS.map(({ name, most }) => {
        const fits = length <= most;
        return (
          <li key={name} data-fits={fits}>
            {fits ? <Check aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
            <span>{name}</span>
            <span className={styles.verdict}>
              {fits ? 'short enough' : 'too long'} (up to {most.toLocaleString('en')})
            </span>
          </li>
        );
      })}
    </ul>
  );
}
