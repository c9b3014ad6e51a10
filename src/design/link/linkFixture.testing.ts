import type { Design } from '../model/schema.ts';

/** A link of format 1, shape 1, with every role and every setting changed once. Never edited: old links open for ever. */
export const link =
  'p1.AbMDa_6fKJ1QPW8TQRB9e7dnWxeXFIjCWinNFci6vSqykCJjn5AlX2JsiwKJ4ny3uli-L-2tP_ILoERRqhRUSPwKBF0KCkpa_gN_AK2DTQKk4Y3mzbx50mhnr82WCaNhPJzHGwA2-n1b1yPAvqp9tUaPDAPAlna4JQghxDDIHqa5qyD7-AN_DX4vvtcB7M_NT83_Msmt991FlkVSxnEUVVWazmZhKIRSSbJalSW9btGLY_qjDaBm1OnlIX13aNEHdcAi9GNLL7awNW3TRsPUygJIzbCJbdRBrw7otyf0-yuAfqGg7w9A3x7fnJkRsiD035c07v-BpuM4a2fj7PCaOm_otvtgOf5KyHMmi1Q8ZkUuWHQW5omIWSWUmucJE2F0BgxyJWQepugHL38JoRB0J1N_7HKM_cnI5dp0OXrdaXd4-szlmDwfap3ORa6qXWUenspiXQlZ7RvmoTsasKjIq2WmjTuKeeA-66XFMt43zMMkmI62xDz0AvQC5mFw8kKnnoyHOpmHLKyUkO2okGVbbMKsTAW429bBOTzX5Z14dtTpcI51IReJLJYlFvM8Rh5m4oZxeuKjLKTCTw';

/** The design in it. */
export const design: Design = {
  name: 'Every role, one changed setting each',
  author: '',
  nextId: 30,
  zones: [
    {
      id: 'z1',
      kind: 'internal',
      name: 'Internal',
      x: 0,
      y: 0,
      width: 280,
      height: 3970,
    },
    {
      id: 'z6',
      kind: 'dmz',
      name: 'DMZ',
      x: 340,
      y: 0,
      width: 280,
      height: 370,
    },
    {
      id: 'z19',
      kind: 'internet',
      name: 'Internet',
      x: 680,
      y: 0,
      width: 280,
      height: 770,
    },
  ],
  hosts: [
    {
      id: 'h2',
      zone: 'z1',
      name: 'MASTER01',
      fqdn: 'master.corp.example',
      addresses: ['10.0.0.11', '2001:db8::11'],
      web: {
        https: 8443,
        http: 8080,
      },
      roles: {
        masterStack: {
          instrumentation: 3911,
          workflow: 8082,
          integrate: 6003,
        },
      },
      partners: {},
      x: 40,
      y: 60,
    },
    {
      id: 'h3',
      zone: 'z1',
      name: 'MASTER02',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        masterStack: {
          instrumentation: 3901,
          workflow: 8081,
          integrate: 6002,
        },
        catalog: {},
      },
      partners: {},
      x: 40,
      y: 260,
    },
    {
      id: 'h4',
      zone: 'z1',
      name: 'RESP01',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        responseStack: {
          switches: [
            {
              clientPort: 4500,
              pokePort: 4510,
              address: '10.0.0.21',
            },
            {
              clientPort: 4000,
              pokePort: null,
              address: '10.0.0.22',
            },
          ],
          switchHost: 3901,
        },
      },
      partners: {},
      x: 40,
      y: 460,
    },
    {
      id: 'h5',
      zone: 'z1',
      name: 'RESP02',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        responseStack: {
          switches: [
            {
              clientPort: 4000,
              pokePort: null,
              address: null,
            },
          ],
          switchHost: 3900,
        },
      },
      partners: {},
      x: 40,
      y: 660,
    },
    {
      id: 'h7',
      zone: 'z6',
      name: 'DMZ01',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        dmzServer: {
          switches: [
            {
              clientPort: 4000,
              pokePort: null,
              address: null,
            },
          ],
          switchHost: 3900,
          membership: 'workgroup',
        },
      },
      partners: {
        core: ['h5'],
        master: ['h2'],
      },
      x: 40,
      y: 60,
    },
    {
      id: 'h8',
      zone: 'z6',
      name: 'DMZ02',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        dmzServer: {
          switches: [
            {
              clientPort: 4000,
              pokePort: null,
              address: null,
            },
          ],
          switchHost: 3900,
          membership: 'domain',
        },
      },
      partners: {},
      x: 40,
      y: 260,
    },
    {
      id: 'h9',
      zone: 'z1',
      name: 'CATALOG01',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        catalog: {},
      },
      partners: {},
      x: 40,
      y: 860,
    },
    {
      id: 'h10',
      zone: 'z1',
      name: 'CATALOG02',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        catalog: {},
      },
      partners: {},
      x: 40,
      y: 1060,
    },
    {
      id: 'h11',
      zone: 'z1',
      name: 'SQL01',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        sqlServer: {
          databases: ['SLA', 'TachyonMaster'],
          instance: {
            kind: 'named',
            name: 'ONE',
            port: null,
          },
        },
      },
      partners: {},
      x: 40,
      y: 1260,
    },
    {
      id: 'h12',
      zone: 'z1',
      name: 'SQL02',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        sqlServer: {
          databases: ['TachyonResponses', '1ECatalog'],
          instance: {
            kind: 'default',
            port: 1434,
          },
        },
      },
      partners: {},
      x: 40,
      y: 1460,
    },
    {
      id: 'h13',
      zone: 'z1',
      name: 'Clients',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        clients: {
          clientUi: 7767,
          devices: 12000,
        },
      },
      partners: {},
      x: 40,
      y: 1660,
    },
    {
      id: 'h14',
      zone: 'z1',
      name: 'Clients 2',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        clients: {
          clientUi: 7766,
          devices: null,
        },
      },
      partners: {},
      x: 40,
      y: 1860,
    },
    {
      id: 'h15',
      zone: 'z1',
      name: 'Browsers',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        browsers: {},
      },
      partners: {},
      x: 40,
      y: 2060,
    },
    {
      id: 'h16',
      zone: 'z1',
      name: 'Browsers 2',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        browsers: {},
      },
      partners: {},
      x: 40,
      y: 2260,
    },
    {
      id: 'h17',
      zone: 'z1',
      name: 'API consumers',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        apiConsumers: {},
      },
      partners: {},
      x: 40,
      y: 2460,
    },
    {
      id: 'h18',
      zone: 'z1',
      name: 'API consumers 2',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        apiConsumers: {},
      },
      partners: {},
      x: 40,
      y: 2660,
    },
    {
      id: 'h20',
      zone: 'z19',
      name: '1E Cloud',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        cloud: {},
      },
      partners: {},
      x: 40,
      y: 60,
    },
    {
      id: 'h21',
      zone: 'z19',
      name: '1E Cloud 2',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        cloud: {},
      },
      partners: {},
      x: 40,
      y: 260,
    },
    {
      id: 'h22',
      zone: 'z1',
      name: 'SMTP',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        smtpRelay: {
          smtp: 587,
        },
      },
      partners: {},
      x: 40,
      y: 2860,
    },
    {
      id: 'h23',
      zone: 'z1',
      name: 'SMTP 2',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        smtpRelay: {
          smtp: 25,
        },
      },
      partners: {},
      x: 40,
      y: 3060,
    },
    {
      id: 'h24',
      zone: 'z1',
      name: 'CM',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        configurationManager: { rpcRange: null },
      },
      partners: {},
      x: 40,
      y: 3260,
    },
    {
      id: 'h25',
      zone: 'z1',
      name: 'CM 2',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        configurationManager: { rpcRange: null },
      },
      partners: {},
      x: 40,
      y: 3460,
    },
    {
      id: 'h26',
      zone: 'z1',
      name: 'INV',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        inventorySource: {
          inventory: 1444,
        },
      },
      partners: {},
      x: 40,
      y: 3660,
    },
    {
      id: 'h27',
      zone: 'z1',
      name: 'INV 2',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        inventorySource: {
          inventory: 1433,
        },
      },
      partners: {},
      x: 40,
      y: 3860,
    },
    {
      id: 'h28',
      zone: 'z19',
      name: 'CRL',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        crlPoint: {
          crl: 8080,
        },
      },
      partners: {},
      x: 40,
      y: 460,
    },
    {
      id: 'h29',
      zone: 'z19',
      name: 'CRL 2',
      fqdn: '',
      addresses: [],
      web: {
        https: 443,
        http: 80,
      },
      roles: {
        crlPoint: {
          crl: 80,
        },
      },
      partners: {},
      x: 40,
      y: 660,
    },
  ],
};
