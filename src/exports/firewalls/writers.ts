import type { PlatformId } from '../../design/model/platforms.ts';
import { aerleon } from './platforms/aerleon.ts';
import { asa } from './platforms/asa.ts';
import { checkPoint } from './platforms/checkPoint.ts';
import { fortigate } from './platforms/fortigate.ts';
import { nftablesComplete, nftablesFragment, nftablesHost } from './platforms/nftables.ts';
import { panos } from './platforms/panos.ts';
import { srx } from './platforms/srx.ts';
import { awsSecurityGroup, azureNsg } from './platforms/terraform.ts';
import { windows } from './platforms/windows.ts';
import type { Writer } from './text/writer.ts';

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
