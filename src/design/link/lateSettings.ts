import { constantColumn, optionalColumn, recordsColumn } from './combined.ts';
import { portEntry } from './ports.ts';
import { isRecord } from '../../lib/plainData.ts';
import type { Host } from '../model/schema.ts';
import type { PortRange } from '../model/settings.ts';

/** What fields of the first shape have come to hold that its columns have no room for; what is as it begins is left out. */
interface LateSettings {
  readonly withoutHttp?: true;
  readonly rpcRange?: PortRange;
}

/** Host by host; a range always has two ends. */
export const lateSettings = recordsColumn<LateSettings>({
  withoutHttp: optionalColumn(constantColumn<true>(true)),
  rpcRange: optionalColumn<PortRange>(portEntry),
});

/** What the tail says of a host. */
export function lateSettingsOf({ web, roles }: Host): LateSettings {
  const rpcRange = roles.configurationManager?.rpcRange;
  return { ...(web.http === null && { withoutHttp: true }), ...(rpcRange && { rpcRange }) };
}

/** Puts it into a host as the first columns read it; a host without Configuration Manager that has its range is no design. */
export function withLateSettings<T extends object>(host: T, late: unknown): T {
  if (!isRecord(late) || Object.keys(late).length === 0) return host;
  const { web, roles } = host as Readonly<Record<string, unknown>>;
  const { withoutHttp, rpcRange } = late;
  return {
    ...host,
    ...(withoutHttp === true && isRecord(web) && { web: { ...web, http: null } }),
    ...(rpcRange !== undefined && isRecord(roles) && { roles: { ...roles, configurationManager: { rpcRange } } }),
  };
}
