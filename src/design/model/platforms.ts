interface PlatformEntry {
  readonly label: string;
  readonly code: string; // one character in links; never changed, never reused
}

/** The platforms a firewall can be said to be of: those that rule sets are written for. */
export const PLATFORMS = {
  panos: { label: 'Palo Alto PAN-OS', code: 'p' },
  fortigate: { label: 'FortiGate', code: 'f' },
  asa: { label: 'Cisco ASA', code: 'c' },
  srx: { label: 'Juniper SRX', code: 'j' },
  checkPoint: { label: 'Check Point', code: 'k' },
  nftables: { label: 'nftables', code: 'n' },
  windows: { label: 'Windows Defender Firewall', code: 'w' },
  aws: { label: 'AWS security groups', code: 's' },
  azure: { label: 'Azure NSG', code: 'z' },
  aerleon: { label: 'Aerleon', code: 'a' },
} as const satisfies Record<string, PlatformEntry>;
export type PlatformId = keyof typeof PLATFORMS;
