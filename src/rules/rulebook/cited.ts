import { MICROSOFT_ROWS, MICROSOFT_TABLES, type MicrosoftRow, type MicrosoftRowId } from './microsoftSource.ts';
import { SOURCE_NOTES, SOURCE_ROWS, SOURCE_TABLES, type NoteId, type RowId } from './source.ts';
import { SOURCE_URL } from './sourceAddress.ts';

/** What a rule can rest on: a row of 1E's page, a text of it, a row of Microsoft's. */
export type CitedId = RowId | NoteId | MicrosoftRowId;

/** One place of a source, as it is told to a reader. */
export interface CitedPlace {
  readonly id: CitedId;
  readonly place: string; // "1E Servers, row 6"
  readonly document: string;
  readonly url: string;
}

const PAGE = '1E communication ports';
const microsoftRows: readonly (MicrosoftRow & { readonly id: MicrosoftRowId })[] = MICROSOFT_ROWS;

/** Every place that can be cited, in the order of references. */
export const CITED_PLACES: readonly CitedPlace[] = [
  ...SOURCE_ROWS.map(({ id, table, number }) => ({
    id,
    place: `${SOURCE_TABLES[table].title}, row ${number}`,
    document: PAGE,
    url: SOURCE_URL,
  })),
  ...SOURCE_NOTES.map(({ id, before }) => ({
    id,
    place: `text before the table ${SOURCE_TABLES[before].title}`,
    document: PAGE,
    url: SOURCE_URL,
  })),
  ...microsoftRows.map(({ id, table, number }) => {
    const { title, article } = MICROSOFT_TABLES[table];
    return { id, place: `${article.name}, ${title}, row ${number}`, document: article.name, url: article.url };
  }),
];

/** The documents that connections rest on: 1E's page, and Microsoft's articles where one of their rows is cited. */
export function documentsOf(cited: ReadonlySet<string>): readonly Pick<CitedPlace, 'document' | 'url'>[] {
  const known = new Map([[PAGE, SOURCE_URL]]);
  for (const { id, document, url } of CITED_PLACES) if (cited.has(id)) known.set(document, url);
  return [...known].map(([document, url]) => ({ document, url }));
}
