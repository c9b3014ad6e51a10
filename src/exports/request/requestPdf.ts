import type { Picture } from '../../diagram/model/diagramModel.ts';
import { listed } from '../../design/model/names.ts';
import { PLAIN_PAGE } from '../input/options.ts';
import { PALETTES } from '../input/palette.ts';
import { printable } from '../input/printable.ts';
import type { ExportInput } from '../input/rows.ts';
import type { Page } from '../pdf/file/document.ts';
import { Flow } from '../pdf/layout/flow.ts';
import { paperOf, writtenDocument, type WritingNeeds } from '../pdf/layout/written.ts';
import { addPicture, isReadable } from '../pdf/report/diagramPages.ts';
import { addDevices, addNotCovered, addSource } from '../pdf/report/sections.ts';
import { requestContent, type RequestContent } from './content.ts';
import {
  addApprovals,
  addCounts,
  addOpenPoints,
  addRollback,
  addRuleTables,
  addTests,
  addTitle,
  hasRoomToSign,
} from './requestSections.ts';
import { crossingPicture, firewallPictures, type RequestPicture } from './requestPictures.ts';
import { kindText, titleOf } from './requestWords.ts';

/** The part of the work that routing is, as far as progress is concerned. */
const ROUTING = 0.4;

/** The change request as a PDF document. The same input gives the same bytes. */
export function toRequestPdf(input: ExportInput, { loadFont, report }: WritingNeeds): Promise<Uint8Array<ArrayBuffer>> {
  const content = requestContent(input);
  const picture = crossingPicture(input, content, (part) => report(ROUTING * part));
  const each = onDemand(() => firewallPictures(input, content));
  return writtenDocument(
    {
      title: printable(titleOf(input)),
      subject: printable(kindText(content, input)),
      author: printable(input.design.author).trim(),
      madeOn: input.madeOn,
      from: JSON.stringify(['request', input.design]),
      layOut: (words) => layOut(input, content, { picture, each }, words),
    },
    { loadFont, report: (part) => report(ROUTING + (1 - ROUTING) * part) },
  );
}

function layOut(
  input: ExportInput,
  content: RequestContent,
  pictures: Pictures,
  words: (text: string) => string,
): Page[] {
  const flow = new Flow(paperOf(input.page ?? PLAIN_PAGE), PALETTES.light, words);
  addTitle(flow, input, content);
  addCounts(flow, content);
  addOpenPoints(flow, content);
  const signsFirst = hasRoomToSign(flow);
  if (signsFirst) addApprovals(flow, input);
  if (content.connections.length > 0) addDiagrams(flow, pictures);
  addRuleTables(flow, content);
  addRollback(flow, content);
  if (!signsFirst) addApprovals(flow, input);
  addTests(flow, input, content);
  if (input.request?.byDevice === true) addDevices(flow, content.connections);
  addNotCovered(flow, input.design);
  addSource(flow, content.connections);
  return flow.finish([titleOf(input), input.madeOn, kindText(content, input)].filter(Boolean).join('  ·  '));
}

/** One of all that crosses zones, if it can be drawn, and one a firewall. */
interface Pictures {
  readonly picture: Picture | null;
  readonly each: () => readonly RequestPicture[];
}

/** Works something out when it is first asked for, once. */
function onDemand<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: work() }).value;
}

/** Says of which firewalls no page can show a diagram, so that nobody looks for it. */
function addUndrawn(flow: Flow, all: readonly RequestPicture[]): void {
  const names = all.flatMap(({ title, picture }) => (picture ? [] : [title]));
  if (names.length === 0) return;
  const words = `No diagram of ${listed(names)}: more lines cross there than a page can show. The rules follow; the SVG export draws all.`;
  flow.paragraph(words, { size: 9, weight: 400, fill: flow.palette.muted });
  flow.y += 8;
}

/** One diagram where a page shows it, else one a firewall. */
function addDiagrams(flow: Flow, { picture, each }: Pictures): void {
  const words = 'What crosses zones, each line with the ids of its rules';
  const isOne = picture !== null && isReadable(flow, picture);
  if (isOne) addPicture(flow, picture, 'Diagram', words);
  for (const { title, picture: one } of isOne ? [] : each()) {
    if (!one) continue;
    const small = isReadable(flow, one) ? '' : '. Letters are small here: the SVG export can be enlarged';
    addPicture(flow, one, `Diagram, ${title}`, `${words}${small}`);
  }
  flow.newPage();
  if (!isOne) addUndrawn(flow, each());
}
