import { isLink, readLink } from '../../design/link/link.ts';
import type { Design } from '../../design/model/schema.ts';
import { failure, success, type Result } from '../../lib/result.ts';

/** Reads the design out of the address of a link, without opening it. */
export async function linkedDesign(address: string): Promise<Result<Design>> {
  const hash = address.trim().replace(/^[^#]*/, '');
  if (!isLink(hash)) return failure('This is no link to a design.');
  const read = await readLink(hash);
  if (!read.ok) return failure(read.message);
  if (read.value.kind === 'sealed')
    return failure('This link has a passphrase. Open it, save a copy, then choose that from the saved designs.');
  return success(read.value.design);
}
