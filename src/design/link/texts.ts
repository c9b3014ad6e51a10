import type { LinkReader, LinkWriter } from './bytes.ts';

/** Older stems are forgotten, so that a design of thousands of unlike texts stays quick to pack. */
const REMEMBERED = 400;

/** A text up to its closing number: "SQL" of SQL01, "10.0.4." of 10.0.4.11. */
interface Stem {
  readonly text: string;
  readonly width: number; // digits, leading zeros included; 0 where no number closes the text
  readonly last: number;
}

/** Packs texts that count on (SQL01, SQL02 … or 10.0.4.11, 10.0.4.12 …) as "the next one of that stem". */
export class CountingTexts {
  private readonly stems: Stem[] = []; // the one used last comes first
  private readonly counts = new Map<string, number>(); // how many stems have a text: most texts of a large design are new

  /** 0: a text follows; else the stem's place, and by how much it counts on where that isn't 1. */
  write(out: LinkWriter, text: string): void {
    const stem = stemOf(text);
    const at = this.counts.has(stem.text)
      ? this.stems.findIndex((known) => known.text === stem.text && textOf(known, stem.last) === text)
      : -1;
    const known = this.stems[at];
    if (!known) {
      out.int(0);
      out.text(text);
    } else {
      const step = stem.last - known.last;
      const usual = known.width === 0 || step === 1;
      out.int(1 + at * 2 + (usual ? 0 : 1));
      if (!usual) out.signed(step);
    }
    this.remember(known ? { ...known, last: stem.last } : stem, at);
  }

  /** The text that `write` was given at this place. */
  read(from: LinkReader): string {
    const code = from.intUpTo(2 * REMEMBERED);
    if (code === 0) {
      const text = from.text();
      this.remember(stemOf(text), -1);
      return text;
    }
    const at = Math.floor((code - 1) / 2);
    const step = code % 2 === 1 ? 1 : from.signed();
    const known = this.stems[at];
    if (!known) {
      from.fail();
      return '';
    }
    const last = known.width === 0 ? known.last : known.last + step;
    this.remember({ ...known, last }, at);
    return textOf(known, last);
  }

  private remember(stem: Stem, at: number): void {
    const [gone] = at >= 0 ? this.stems.splice(at, 1) : [];
    this.stems.unshift(stem);
    this.count(stem.text, 1);
    const forgotten = this.stems.length > REMEMBERED ? this.stems.pop() : gone;
    if (forgotten) this.count(forgotten.text, -1);
  }

  private count(text: string, step: number): void {
    const count = (this.counts.get(text) ?? 0) + step;
    if (count > 0) this.counts.set(text, count);
    else this.counts.delete(text);
  }
}

function stemOf(text: string): Stem {
  const digits = /\d{1,15}$/.exec(text)?.[0] ?? '';
  return { text: text.slice(0, text.length - digits.length), width: digits.length, last: Number(digits) };
}

function textOf(stem: Stem, number: number): string {
  return stem.width === 0 ? stem.text : `${stem.text}${String(number).padStart(stem.width, '0')}`;
}

/** Packs FQDNs as the host's name, as it is or in small letters, and one of the domains met before. */
export class Domains {
  private readonly domains: string[] = [];

  /** 0: none; 1: a text follows; 2, 3: a new domain follows; from 4: the domain's place. Odd: the name in small letters. */
  write(out: LinkWriter, name: string, fqdn: string): void {
    if (fqdn === '') return out.int(0);
    const small = fqdn.startsWith(`${name}.`) ? 0 : 1;
    const start = `${small ? smallLetters(name) : name}.`;
    if (!fqdn.startsWith(start)) {
      out.int(1);
      return out.text(fqdn);
    }
    const domain = fqdn.slice(start.length);
    const at = this.domains.indexOf(domain);
    out.int(4 + at * 2 + small);
    if (at < 0) out.text(domain);
    this.remember(domain, at);
  }

  /** The FQDN that `write` was given at this place. */
  read(from: LinkReader, name: string): string {
    const code = from.intUpTo(4 + 2 * REMEMBERED);
    if (code === 0) return '';
    if (code === 1) return from.text();
    const at = Math.floor(code / 2) - 2;
    const domain = at < 0 ? from.text() : this.domains[at];
    if (domain === undefined) {
      from.fail();
      return '';
    }
    this.remember(domain, at);
    return `${code % 2 === 1 ? smallLetters(name) : name}.${domain}`;
  }

  private remember(domain: string, at: number): void {
    if (at >= 0) this.domains.splice(at, 1);
    this.domains.unshift(domain);
    if (this.domains.length > REMEMBERED) this.domains.pop();
  }
}

/** Only A to Z: what other letters become differs from one browser's Unicode tables to the next. */
function smallLetters(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
