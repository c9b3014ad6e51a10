/** Puts text on the clipboard; says whether that worked. Browsers may refuse, and do so on plain HTTP. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
