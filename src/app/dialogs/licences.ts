/** What Portolan is made of; the test beside this file compares it with package.json and the packages themselves. */
export const LICENCES: readonly { readonly name: string; readonly licence: string }[] = [
  { name: '@fontsource/noto-sans', licence: 'OFL-1.1' },
  { name: '@tanstack/react-virtual', licence: 'MIT' },
  { name: '@xyflow/react', licence: 'MIT' },
  { name: 'elkjs', licence: 'EPL-2.0' },
  { name: 'idb', licence: 'ISC' },
  { name: 'jspdf', licence: 'MIT' },
  { name: 'jspdf-autotable', licence: 'MIT' },
  { name: 'lucide-react', licence: 'ISC' },
  { name: 'papaparse', licence: 'MIT' },
  { name: 'radix-ui', licence: 'MIT' },
  { name: 'react', licence: 'MIT' },
  { name: 'react-dom', licence: 'MIT' },
  { name: 'write-excel-file', licence: 'MIT' },
  { name: 'zod', licence: 'MIT' },
  { name: 'zustand', licence: 'MIT' },
];
