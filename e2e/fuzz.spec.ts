import { readAnyFile } from '../src/design/io/anyFile.ts';
import { isLink, readLink } from '../src/design/link/link.ts';
import { casesOf, type TextCase } from '../scripts/fuzz/cases.ts';
import { Designer } from './designer.ts';
import { readKept } from './kept.ts';
import { expect, test } from './test.ts';

const SEED = 20_262;
const COUNT = 250;

/** Cases that must be refused, as many as wanted: what opens takes the place of the open design, and other specs see to it. */
async function badCases(): Promise<TextCase[]> {
  const cases: TextCase[] = [];
  for await (const one of casesOf(SEED, COUNT * 4)) {
    if (one.way !== 'entry' && (await isRefused(one))) cases.push(one);
    if (cases.length === COUNT) break;
  }
  return cases;
}

async function isRefused({ way, text }: TextCase): Promise<boolean> {
  if (way !== 'link') return !readAnyFile(text).ok;
  // Browsers write what is no ASCII as %-codes, and lone surrogates as U+FFFD.
  return isLink(text) && !/^[\s\0]|[\s\0]$/.test(text) && !(await readLink(text)).ok;
}

/** Opens one case after another in the page, closes what the page says, and gives it. */
function openAll(cases: readonly TextCase[]): Promise<string[]> {
  const shown = (): HTMLDialogElement | null => document.querySelector('dialog[open]');
  const until = async <T>(look: () => T | null): Promise<T> => {
    const end = performance.now() + 5000;
    for (let found = look(); ; found = look()) {
      if (found !== null) return found;
      if (performance.now() > end) throw new Error('Nothing came');
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
    }
  };
  const drop = (text: string): void => {
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const data = new DataTransfer();
      data.items.add(new File([text], 'fuzz.portolan.json'));
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  };
  // What can't be pasted is left alone, with a word only where it was ours; rows of a spreadsheet are shown before anything changes.
  const isLeftToOthers = (text: string): boolean => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    const canvas = document.querySelector('[aria-label="Canvas"]');
    return canvas?.dispatchEvent(pasted) === true;
  };
  const openOne = async ({ way, text, what }: TextCase): Promise<string> => {
    if (way === 'paste' && isLeftToOthers(text)) return 'Pasting that was left to others.';
    if (way === 'file') drop(text);
    else if (way === 'link') location.hash = text;
    const dialog = await until(shown).catch(() => null);
    if (!dialog) throw new Error(`Nothing was said about ${what}: ${text.slice(0, 100)}`);
    const said = dialog.innerText;
    const buttons = [...dialog.querySelectorAll('button')];
    // A toast that is still in sight lies inside the dialog and has a button of its own.
    (buttons.findLast(({ innerText }) => /^(?:OK|Cancel)$/.test(innerText.trim())) ?? buttons.at(-1))?.click();
    await until(() => (shown() ? null : true)).catch(() => {
      throw new Error(
        `What was said about ${what} did not close: ${said} / ${shown()?.innerText} / ${text.slice(0, 100)}`,
      );
    });
    return said;
  };
  return cases.reduce<Promise<string[]>>(
    async (before, one) => [...(await before), await openOne(one)],
    Promise.resolve([]),
  );
}

test(`${COUNT} bad links, files and pasted texts (seed ${SEED}) leave the open design untouched`, async ({ page }) => {
  test.slow();
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.saved();
  const before = { kept: await readKept(page), csv: (await designer.exportCsv()).text };
  const cases = await badCases();
  expect(cases).toHaveLength(COUNT);
  for (let from = 0; from < COUNT; from += 50) {
    const said = await page.evaluate(openAll, cases.slice(from, from + 50));
    for (const text of said) expect(text).toMatch(/[A-Z].{15,}\./s);
  }
  expect(await readKept(page)).toEqual(before.kept);
  expect((await designer.exportCsv()).text).toBe(before.csv);
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeDisabled();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
