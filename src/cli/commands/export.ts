import { FORMAT_IDS, FORMATS, type Format, type FormatId } from '../../exports/formats.ts';
import { HEAVY_FORMATS, type Tools } from '../../exports/heavyFormats.ts';
import { filtersOf, WAYS, written, type Filter, type Way } from '../../exports/firewalls/written.ts';
import { derive } from '../../rules/derive.ts';
import type { ExportInput } from '../../exports/input/rows.ts';
import { Refusal, textOf, type Asked, type Command, type Outcome } from '../command.ts';
import { EXPORT_OPTIONS, inputOf } from '../exportInput.ts';
import { readDesign } from '../reading.ts';

/** The ids of formats that tell a firewall its rules: "panos-set". */
const WAY_IDS: ReadonlyMap<string, Way> = new Map(WAYS.map((way) => [way.id.replaceAll(' ', '-'), way]));

/** Everything that a design can be taken away as. */
export const EXPORT: Command = {
  usage:
    'export FILE --format ID [--out PATH] [--firewall NAME] [--date 2026-11-28] [--paper a4|letter] [--orientation landscape|portrait] [--per connection|purpose] [--same-host] [--part change|whole] [--by-device]',
  about: `a file of the design; ID is one of ${[...FORMAT_IDS, ...WAY_IDS.keys()].join(', ')}`,
  operands: [1, 1],
  options: { ...EXPORT_OPTIONS, format: { type: 'string' }, out: { type: 'string' }, firewall: { type: 'string' } },
  run: async (asked) => {
    const id = textOf(asked, 'format') ?? '';
    const format = FORMAT_IDS.find((one) => one === id);
    const way = WAY_IDS.get(id);
    if (!format && !way) throw new Refusal(`--format is one of ${[...FORMAT_IDS, ...WAY_IDS.keys()].join(', ')}`);
    const { design, remarks } = await readDesign(asked.place, asked.operands[0] ?? '');
    const input = inputOf(derive(design), asked);
    if (way) return { content: firewallText(input, way, textOf(asked, 'firewall')), remarks };
    return { content: await made(format ?? 'json', input, asked), remarks };
  },
};

async function made(id: FormatId, input: ExportInput, { place: { loadFont } }: Asked): Promise<Outcome['content']> {
  const { make }: Format = FORMATS[id];
  if (make !== 'worker') return make(input);
  if (id === 'json') throw new Error('JSON is made at once');
  const tools: Tools = { loadFont, rasterise: refused, report: () => undefined };
  return HEAVY_FORMATS[id](input, tools);
}

const refused: Tools['rasterise'] = () =>
  Promise.reject(new Refusal('PNG is drawn by browsers only: export SVG, or PNG in the browser'));

function firewallText(input: ExportInput, way: Way, name: string | undefined): string {
  const { design, derivation, madeOn } = input;
  const filter = filterOf(input, way, name);
  const heading = { revision: design.request?.revision ?? '', date: madeOn, names: new Map<string, string>() };
  const text = written(design, derivation.connections, filter, way, heading)?.text;
  if (text === undefined) throw new Refusal(`Nothing passes ${filter.name}`);
  return text;
}

/** What the text is for: the one of that name, or the only one there is. */
function filterOf({ design, derivation }: ExportInput, { writer }: Way, name: string | undefined): Filter {
  const filters = filtersOf(design, derivation.connections).filter(({ kind }) => writer.takes.includes(kind));
  const named = name?.trim().toLowerCase();
  const fitting = filters.filter((one) => named === undefined || [one.id, one.name.toLowerCase()].includes(named));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only;
  const names = (only ? fitting : filters).map((one) => `${one.name} (${one.kind} ${one.id})`).join(', ');
  throw new Refusal(`--firewall says whose rules: the name or id of one of ${names || 'none'}`);
}
