import type { ZoneKind } from '../../design/model/roles.ts';
import { ZONE_ICONS } from '../../diagram/model/icons.ts';
import { PathIcon } from './PathIcon.tsx';

/** The picture of a kind of zone; its name stands beside it. */
export function ZoneIcon({ kind, size }: { readonly kind: ZoneKind; readonly size?: number }) {
  return <PathIcon path={ZONE_ICONS[kind]} size={size ?? 16} />;
}
