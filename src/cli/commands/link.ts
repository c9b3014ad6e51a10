import { withoutNames } from '../../design/io/anonymous.ts';
import { writeDesignFile } from '../../design/io/file.ts';
import { encodeLinkWithin, MAX_LINK_LENGTH, readLink, withHash } from '../../design/link/link.ts';
import { isSet, Refusal, textOf, type Command } from '../command.ts';
import { readDesign } from '../reading.ts';

/** A design as a link. */
export const LINK: Command = {
  usage: 'link FILE [--base ADDRESS] [--read-only] [--anonymous] [--facts] [--baseline] [--results]',
  about: 'the design as a link: what stands after the address of a Portolan, or with --base all of it',
  operands: [1, 1],
  options: {
    base: { type: 'string' },
    'read-only': { type: 'boolean' },
    anonymous: { type: 'boolean' },
    facts: { type: 'boolean' },
    baseline: { type: 'boolean' },
    results: { type: 'boolean' },
  },
  run: async (asked) => {
    const { design, remarks } = await readDesign(asked.place, asked.operands[0] ?? '');
    const link = await encodeLinkWithin(isSet(asked, 'anonymous') ? withoutNames(design) : design, {
      readOnly: isSet(asked, 'read-only'),
      facts: isSet(asked, 'facts'),
      baseline: isSet(asked, 'baseline'),
      results: isSet(asked, 'results'),
    });
    if (link === null)
      throw new Refusal(`The link would be longer than the ${MAX_LINK_LENGTH} characters that are opened`);
    const base = (textOf(asked, 'base') ?? '').replace(/#.*$/, '');
    return { content: `${base}#${link}\n`, remarks };
  },
};

/** The design of a link. */
export const OPEN: Command = {
  usage: 'open LINK [--out PATH]',
  about: 'the design of a link, as a design file; LINK is a whole address or what stands after its #, or - to read it',
  operands: [1, 1],
  options: { out: { type: 'string' } },
  run: async ({ operands: [link = ''], place }) => {
    const text = withHash((link === '-' ? await place.read(link) : link).trim());
    const read = await readLink(text.slice(text.indexOf('#') + 1));
    if (!read.ok) throw new Refusal(read.message);
    if (read.value.kind === 'sealed') throw new Refusal('The link is under a passphrase: open it in a browser');
    return { content: writeDesignFile(read.value.design), remarks: read.notes ?? [] };
  },
};
