import type { RefObject } from 'react';
import type { Finding } from '../../rules/findings/finding.ts';
import { applyFix } from '../../actions/fixing.ts';
import { useOffers } from '../../store/offers.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useInSight } from '../../ui/useInSight.ts';
import { AcceptButton } from './Acceptance.tsx';

interface OfferButtonsProps {
  readonly finding: Finding;
  readonly card: RefObject<Element | null>; // what is looked at: the offers are worked out when it comes into sight
  readonly className: string | undefined;
}

/**
 * What can be done about a finding: what one click does without making another (while that is worked out its place is kept), and to
 * accept it with a reason, or no longer.
 */
export function OfferButtons({ finding, card, className }: OfferButtonsProps) {
  const isOpen = finding.accepted === undefined;
  const offers = useOffers(finding, useInSight(card) && isOpen);
  return (
    <div className={className} aria-busy={isOpen && offers === null}>
      {(isOpen ? offers : null)?.map((fix) => (
        <Button key={JSON.stringify(fix)} size="sm" onClick={() => applyFix(finding, fix)}>
          {fix.label}
        </Button>
      ))}
      {isOpen && offers === null ? null : <AcceptButton finding={finding} />}
    </div>
  );
}
