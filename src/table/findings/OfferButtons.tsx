import type { RefObject } from 'react';
import type { Finding } from '../../rules/findings/finding.ts';
import { applyFix } from '../../actions/fixing.ts';
import { useOffers } from '../../store/offers.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useInSight } from '../../ui/useInSight.ts';

interface OfferButtonsProps {
  readonly finding: Finding;
  readonly card: RefObject<Element | null>; // what is looked at: the offers are worked out when it comes into sight
  readonly className: string | undefined;
}

/** What one click can do about a finding without making another. While that is worked out its place is kept. */
export function OfferButtons({ finding, card, className }: OfferButtonsProps) {
  const offers = useOffers(finding, useInSight(card));
  if (offers?.length === 0) return null;
  return (
    <div className={className} aria-busy={offers === null}>
      {offers?.map((fix) => (
        <Button key={JSON.stringify(fix)} size="sm" onClick={() => applyFix(finding, fix)}>
          {fix.label}
        </Button>
      ))}
    </div>
  );
}
