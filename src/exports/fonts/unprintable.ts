import type { Design } from '../../design/model/schema.ts';
import { printable } from '../input/printable.ts';
import { spelled } from '../input/spelled.ts';
import { facesFor, type Face, type LoadFont } from './faces.ts';

/** A name with letters that no font of the PDF has, and how it is printed. */
export interface UnprintableName {
  readonly name: string;
  readonly printed: string; // "[U+0E01][U+0E35]"
}

/** Returns the names of the design, its zones and hosts that can't be printed with the font, each once, in their order. */
export function unprintableNames(design: Design, font: Pick<Face, 'glyphs'> | null): UnprintableName[] {
  const lacking = { has: (letter: string): boolean => !font?.glyphs.has(letter.codePointAt(0) ?? 0) };
  return namesOf(design).flatMap((name) => {
    const shown = printable(name);
    const printed = spelled(name, lacking);
    return printed.includes('[U+') && printed !== shown ? [{ name: shown, printed }] : [];
  });
}

/** Returns the same with the fonts that a PDF of the design would be set in; rejects where one can't be loaded. */
export async function findUnprintableNames(design: Design, load: LoadFont): Promise<UnprintableName[]> {
  const faces = await facesFor(
    namesOf(design).map((text) => ({ text: printable(text), weight: 400 as const })),
    load,
  );
  return unprintableNames(design, faces[400]);
}

const namesOf = ({ name, author, zones, hosts }: Design): string[] => [
  ...new Set([name, author, ...[...zones, ...hosts].map((one) => one.name), ...hosts.map(({ fqdn }) => fqdn)]),
];
