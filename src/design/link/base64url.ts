import { base64Of, bytesOfBase64 } from '../../lib/base64.ts';

/** Bytes as text that every mail, chat and browser leaves alone (base64url, no padding). */
export function textOfBytes(bytes: Uint8Array): string {
  return base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of such a text, as far as they are whole; null where it has other characters. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  return bytesOfBase64(whole.replaceAll('-', '+').replaceAll('_', '/'));
}
