import type { Picture } from '../../../diagram/model/diagramModel.ts';
import type { LoadFont } from '../../fonts/faces.ts';
import type { PageOptions } from '../../input/options.ts';
import { PALETTES } from '../../input/palette.ts';
import { partOf, partText } from '../../input/part.ts';
import { rowsOf, type ExportInput } from '../../input/rows.ts';
import { rowFactsOf } from '../../../rules/views/rowFacts.ts';
import { printable } from '../../input/printable.ts';
import { addDiagram } from './diagramPages.ts';
import type { Page } from '../file/document.ts';
import { furtherContents, withContents } from '../layout/contents.ts';
import { Flow, MARGIN, type Paper } from '../layout/flow.ts';
import { addDevices, addFindings, addNotCovered, addRules, addSource } from './sections.ts';
import { addTitleBlock } from '../layout/titleBlock.ts';
import { paperOf, writtenDocument } from '../layout/written.ts';

/** What it takes beside the design. */
export interface PdfNeeds {
  readonly picture: Picture;
  readonly loadFont: LoadFont;
  readonly report: (part: number) => void; // how far it is, 0 to 1
}

/** The design as a PDF document that can be handed over as it is. The same input gives the same bytes. */
export function toPdf(input: ExportInput, options: PageOptions, needs: PdfNeeds): Promise<Uint8Array<ArrayBuffer>> {
  const paper = paperOf(options);
  const { name, author } = input.design;
  const subject = ['Connections and ports of a 1E deployment', printable(partText(partOf(input)))]
    .filter(Boolean)
    .join(' – ');
  return writtenDocument(
    {
      title: printable(name).trim() || 'Untitled',
      subject,
      author: printable(author).trim(),
      madeOn: input.madeOn,
      from: JSON.stringify(input.design),
      layOut: (words) => layOut(input, paper, needs.picture, words),
    },
    needs,
  );
}

function layOut(input: ExportInput, paper: Paper, picture: Picture, words: (text: string) => string): Page[] {
  const flow = new Flow(paper, PALETTES.light, words);
  const rows = rowsOf(input);
  const connections = rowsOf({ ...input, options: { ...input.options, per: 'connection' } });
  addTitleBlock(flow, input);
  const start = flow.y;
  if (picture.hosts.length > 0 || picture.zones.length > 0) addDiagram(flow, picture);
  // The diagram needed a page of its own: what is left of the first serves as contents.
  const hasContents = flow.pages > 1;
  if (flow.y > MARGIN + 200) flow.newPage();
  addRules(flow, rows, rowFactsOf(input.derivation));
  addDevices(flow, connections);
  addFindings(flow, input);
  addNotCovered(flow, input.design);
  addSource(flow, connections);
  const further = hasContents ? furtherContents(flow.entries, flow.firstPaper, start) : 0;
  flow.insertBehindFirst(further);
  const name = printable(input.design.name).trim() || 'Untitled';
  const pages = flow.finish([name, input.madeOn, partText(partOf(input))].filter(Boolean).join('  ·  '));
  return hasContents ? withContents(pages, flow.palette, start, further) : pages;
}
