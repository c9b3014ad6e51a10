import { strToU8 } from 'fflate';
import { LIMITS } from '../../../design/model/bounds.ts';
import { textsOf, type Item } from '../../picture/scene.ts';
import { drawItems, startOf, widthOf, type Faces } from './content.ts';
import { addFont } from './fontObjects.ts';
import { num, pdfAddress, PdfFile, pdfText, type Ref } from './pdfFile.ts';
import type { Rect } from '../../../geometry/rectangles.ts';

/** Items on a page: scaled, then moved, then cut to an area of the page if given. Measures of a page are points, y down. */
export interface Layer {
  readonly items: readonly Item[];
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly clip: Rect | null;
}

/** A page in the making, and the headings on it for the outline. */
export interface Page {
  readonly width: number; // points
  readonly height: number;
  readonly layers: readonly Layer[];
  readonly bookmarks: readonly Bookmark[];
}
export interface Bookmark {
  readonly title: string;
  readonly level: 0 | 1;
  readonly y: number;
}

/** What a document is and says about itself. */
export interface PdfDocument {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly madeOn: string; // "2025-03-14"
  readonly id: string; // 32 hexadecimal digits
  readonly pages: readonly Page[];
}

/** The document as a PDF file. The same document gives the same bytes. */
export function writePdf(document: PdfDocument, faces: Faces): Uint8Array<ArrayBuffer> {
  const file = new PdfFile();
  const [root, tree] = [file.reserve(), file.reserve()];
  const fonts = ([400, 600] as const).map((weight) => {
    const face = faces[weight];
    return face ? `/F${weight} ${addFont(file, face, weight)}` : '';
  });
  const fontList = `/Font<<${fonts.join('')}>>`;
  const forms = sharedForms(document.pages);
  const formRefs = [...forms].map(([items, name]) => `/${name} ${addForm(file, items, faces, fontList)}`);
  const resources = file.add(`<<${fontList}/XObject<<${formRefs.join('')}>>>>`);
  const refs = document.pages.map(() => file.reserve());
  const pages = document.pages.map((page, index) => {
    const content = file.addStream(strToU8(contentOf(page, faces, forms)));
    const links = linksOf(page, faces, refs).map((link) => file.add(link));
    const annotations = links.length > 0 ? `/Annots[${links.join(' ')}]` : '';
    const size = `/MediaBox[0 0 ${num(page.width)} ${num(page.height)}]`;
    const entries = `/Type/Page/Parent ${tree}${size}/Resources ${resources}/Contents ${content}${annotations}`;
    return file.add(`<<${entries}>>`, refs[index]);
  });
  file.add(`<</Type/Pages/Count ${pages.length}/Kids[${pages.join(' ')}]>>`, tree);
  const outline = addOutline(file, document, pages);
  const show = `/PageMode/UseOutlines/ViewerPreferences<</DisplayDocTitle true>>/Lang(en)`;
  file.add(`<</Type/Catalog/Pages ${tree}${outline ? `/Outlines ${outline}` : ''}${show}>>`, root);
  return file.bytes(root, file.add(infoOf(document)), document.id);
}

type Forms = ReadonlyMap<readonly Item[], string>;

/** Items that several layers show, such as a diagram in parts: the file holds them once, under a name. */
function sharedForms(pages: readonly Page[]): Forms {
  const counts = new Map<readonly Item[], number>();
  for (const { items } of pages.flatMap(({ layers }) => layers)) counts.set(items, (counts.get(items) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1);
  return new Map(shared.map(([items], index) => [items, `X${index + 1}`]));
}

const HUGE = 10 * LIMITS.reach; // px, beyond all that is drawn: a form is cut by the page that shows it, not by itself

function addForm(file: PdfFile, items: readonly Item[], faces: Faces, fonts: string): Ref {
  const box = `/BBox[${-HUGE} ${-HUGE} ${HUGE} ${HUGE}]`;
  return file.addStream(strToU8(drawItems(items, faces)), `/Type/XObject/Subtype/Form${box}/Resources<<${fonts}>>`);
}

function contentOf({ layers, height }: Page, faces: Faces, forms: Forms): string {
  return layers
    .map(({ items, x, y, scale, clip }) => {
      const area = clip
        ? `${[clip.x, height - clip.y - clip.height, clip.width, clip.height].map(num).join(' ')} re W n `
        : '';
      const place = [scale, 0, 0, -scale, x, height - y].map(num).join(' ');
      const name = forms.get(items);
      return `q ${area}${place} cm\n${name === undefined ? drawItems(items, faces) : `/${name} Do`}\nQ`;
    })
    .join('\n');
}

function linksOf({ layers, height }: Page, faces: Faces, pages: readonly Ref[]): string[] {
  return layers.flatMap(({ items, x, y, scale }) =>
    [...textsOf(items)].flatMap((item) => {
      if (item.link === null) return [];
      const left = x + startOf(item, faces) * scale;
      const base = height - y - item.y * scale;
      const size = item.size * scale;
      const area = [left, base - size * 0.25, left + widthOf(item, faces) * scale, base + size * 0.85]
        .map(num)
        .join(' ');
      return [`<</Type/Annot/Subtype/Link/Rect[${area}]/Border[0 0 0]${targetOf(item.link, pages)}>>`];
    }),
  );
}

/** A link to the web, or with `#` to a page, counted from 0. */
const targetOf = (link: string, pages: readonly Ref[]): string =>
  link.startsWith('#')
    ? `/Dest[${pages[Number(link.slice(1))] ?? pages[0]}/Fit]`
    : `/A<</S/URI/URI${pdfAddress(link)}>>`;

interface Entry extends Bookmark {
  readonly top: number; // points from the foot of the page
  readonly page: Ref;
  readonly ref: Ref;
  readonly children: Entry[];
}

function addOutline(file: PdfFile, { pages }: PdfDocument, refs: readonly Ref[]): Ref | null {
  const top: Entry[] = [];
  pages.forEach(({ bookmarks, height }, index) => {
    const page = refs[index];
    if (!page) return;
    for (const bookmark of bookmarks) {
      const siblings = bookmark.level === 1 ? (top.at(-1)?.children ?? top) : top;
      siblings.push({ ...bookmark, top: height - bookmark.y, page, ref: file.reserve(), children: [] });
    }
  });
  if (top.length === 0) return null;
  const root = file.reserve();
  addEntries(file, top, root);
  return file.add(`<</Type/Outlines${endsOf(top)}/Count ${top.length}>>`, root);
}

const endsOf = (entries: readonly Entry[]): string => `/First ${entries[0]?.ref}/Last ${entries.at(-1)?.ref}`;

function addEntries(file: PdfFile, entries: readonly Entry[], parent: Ref): void {
  entries.forEach(({ title, page, top, ref, children }, index) => {
    const [before, after] = [entries[index - 1], entries[index + 1]];
    const around = `${before ? `/Prev ${before.ref}` : ''}${after ? `/Next ${after.ref}` : ''}`;
    // A negative count: closed at first.
    const inside = children.length > 0 ? `${endsOf(children)}/Count -${children.length}` : '';
    const target = `/Dest[${page}/XYZ null ${num(top)} null]`;
    file.add(`<</Title${pdfText(title)}/Parent ${parent}${around}${inside}${target}>>`, ref);
    addEntries(file, children, ref);
  });
}

function infoOf({ title, subject, author, madeOn }: PdfDocument): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(madeOn);
  const date = day ? `/CreationDate(D:${day.slice(1).join('')}000000Z)` : '';
  const by = author ? `/Author${pdfText(author)}` : '';
  return `<</Title${pdfText(title)}/Subject${pdfText(subject)}${by}/Creator(Portolan)/Producer(Portolan)${date}>>`;
}
