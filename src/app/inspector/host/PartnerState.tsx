import { RELATIONS } from '../../../design/model/relations.ts';
import type { Host } from '../../../design/model/schema.ts';
import type { Resolution } from '../../../rules/connect/connection.ts';
import { hostLabel, listed } from '../../../design/model/names.ts';
import { SeverityIcon } from '../../../ui/signs/SeverityIcon.tsx';
import styles from '../parts/Choices.module.css';

export interface PartnerProps {
  readonly resolution: Resolution;
  readonly automatic: Resolution; // without the choice
  readonly readOnly: boolean;
  readonly choose: (ids: readonly string[]) => void;
}

/** A partner as it is listed: "SRV01 (this host)". */
export const partnerName = (partner: Host, host: Host): string =>
  partner.id === host.id ? `${hostLabel(partner)} (this host)` : hostLabel(partner);

/** What automatic comes to: "automatic: RS-1". */
export function automaticText({ how, partners, candidates, host }: Resolution): string {
  if (how === 'ambiguous') return `automatic: ${candidates.length} fit, choose one`;
  if (how === 'missing') return 'automatic: none placed';
  return `automatic: ${listed(partners.map((one) => partnerName(one, host)))}`;
}

/** What is wrong with a relationship, in words. */
export function PartnerState({ resolution: { relation, how, candidates } }: { readonly resolution: Resolution }) {
  const { label } = RELATIONS[relation];
  if (how === 'ambiguous') {
    return (
      <p className={styles.state}>
        <SeverityIcon severity="error" />
        {`Ambiguous: ${candidates.length} hosts fit. Choose one; until then its connections are missing.`}
      </p>
    );
  }
  if (how !== 'missing') return null;
  return (
    <p className={styles.state}>
      {candidates.length === 0
        ? `No host in the design can be this host's ${label}.`
        : 'Nothing is used unless it is chosen here.'}
    </p>
  );
}
