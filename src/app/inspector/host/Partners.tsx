import { rosterOf } from '../../../design/model/roleIndex.ts';
import { choosePartners } from '../../../actions/editing.ts';
import { RELATIONS } from '../../../design/model/relations.ts';
import type { Design, Host } from '../../../design/model/schema.ts';
import type { Resolution } from '../../../rules/connect/connection.ts';
import { resolve } from '../../../rules/connect/resolve.ts';
import { useDerivation } from '../../../store/derived.ts';
import { useDesign } from '../../../store/designStore.ts';
import { ManyPartners } from './ManyPartners.tsx';
import { OnePartner } from './OnePartner.tsx';
import { Section } from '../parts/Panel.tsx';

interface PartnersProps {
  readonly host: Host;
  readonly readOnly: boolean;
}

/** Whom a host uses, relationship by relationship: found automatically, or chosen. */
export function Partners({ host, readOnly }: PartnersProps) {
  const design = useDesign();
  const resolutions = useDerivation().resolutions.filter((one) => one.host.id === host.id && isSaid(one));
  if (resolutions.length === 0) return null;
  const automatic = automaticPartners(design, host, resolutions);
  return (
    <Section title="Partners">
      {resolutions.map((resolution) => {
        const choose = (ids: readonly string[]): void => choosePartners(host.id, resolution.relation, ids);
        const props = { resolution, automatic: automatic.get(resolution.relation) ?? resolution, readOnly, choose };
        return RELATIONS[resolution.relation].many ? (
          <ManyPartners key={resolution.relation} {...props} />
        ) : (
          <OnePartner key={resolution.relation} {...props} />
        );
      })}
    </Section>
  );
}

const isSaid = ({ relation, candidates }: Resolution): boolean =>
  candidates.length > 0 || !('beside' in RELATIONS[relation]);

/** How each relationship would be resolved without a choice. */
function automaticPartners(
  design: Design,
  host: Host,
  resolutions: readonly Resolution[],
): ReadonlyMap<string, Resolution> {
  if (resolutions.every(({ how }) => how !== 'chosen')) return new Map();
  const hosts = design.hosts.map((one) => (one.id === host.id ? { ...one, partners: {} } : one));
  const all = resolve(rosterOf({ ...design, hosts }));
  return new Map(
    resolutions.flatMap(({ relation }) => {
      const found = all.get(relation)?.get(host.id);
      return found ? [[relation, found] as const] : [];
    }),
  );
}
