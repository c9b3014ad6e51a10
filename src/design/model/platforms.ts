export interface PlatformEntry {
  readonly label: string;
  readonly code: string; // one character in links; never changed, never reused
  readonly translates?: 'before' | 'after'; // whether its own rules see a published address already as the own one
}

/** The platforms a firewall can be said to be of: those that rule sets are written for. */
export const PLATFORMS = {
  panos: { label: 'Palo Alto PAN-OS', code: 'p', translates: 'after' },
  fortigate: { label: 'FortiGate', code: 'f', translates: 'after' },
  asa: { label: 'Cisco ASA', code: 'c', translates: 'before' },
  srx: { label: 'Juniper SRX', code: 'j', translates: 'before' },
  checkPoint: { label: 'Check Point', code: 'k', translates: 'after' },
  nftables: { label: 'nftables', code: 'n', translates: 'before' },
  windows: { label: 'Windows Defender Firewall', code: 'w' },
  aws: { label: 'AWS security groups', code: 's' },
  azure: { label: 'Azure NSG', code: 'z' },
  aerleon: { label: 'Aerleon', code: 'a' },
} as const satisfies Record<string, PlatformEntry>;
export type PlatformId = keyof typeof PLATFORMS;
