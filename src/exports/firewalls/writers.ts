import type { PlatformId } from '../../design/model/platforms.ts';
import { aerleon } from './aerleon.ts';
import { asa } from './asa.ts';
import { checkPoint } from './checkPoint.ts';
import { fortigate } from './fortigate.ts';
import { nftablesComplete, nftablesFragment, nftablesHost } from './nftables.ts';
import { panos } from './panos.ts';
import { srx } from './srx.ts';
import { awsSecurityGroup, azureNsg } from './terraform.ts';
import { windows } from './windows.ts';
import type { Writer } from './writer.ts';

/** The ways in which a platform is told its rules; the first that takes the kind of set is the usual one. */
export const WRITERS = {
  panos: { set: panos },
  fortigate: { commands: fortigate },
  asa: { commands: asa },
  srx: { set: srx },
  checkPoint: { script: checkPoint },
  nftables: { fragment: nftablesFragment, complete: nftablesComplete, host: nftablesHost },
  windows: { script: windows },
  aws: { terraform: awsSecurityGroup },
  azure: { terraform: azureNsg },
  aerleon: { yaml: aerleon },
} as const satisfies Record<PlatformId, Readonly<Record<string, Writer>>>;
