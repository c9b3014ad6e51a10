import type { Locator } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

test('selecting anywhere selects everywhere: host, edge, row, finding', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const title = designer.inspector.getByRole('heading', { level: 2 });
  await test.step('a host: its neighbours stay, the rest fades, in the table too', async () => {
    await designer.select('DMZ01');
    await expect(designer.host('1E-SRV01')).toHaveClass(/\bnear\b/);
    await expect(designer.host('SQL01')).not.toHaveClass(/\bnear\b/);
    expect(await inkOf(designer.host('SQL01'))).not.toBe(await inkOf(designer.host('1E-SRV01')));
    const toned = await rowsByTone(designer);
    expect(toned['related']?.length).toBeGreaterThan(4);
    expect(toned['related']?.every((text) => text.includes('DMZ01'))).toBe(true);
    expect(toned['faded']?.some((text) => text.includes('DMZ01'))).toBe(false);
    await expect(designer.inspector.getByRole('heading', { name: /^Inbound/ })).toBeVisible();
    await expect(designer.inspector.getByRole('heading', { name: /^Outbound/ })).toBeVisible();
  });
  await test.step('an edge: its rows are selected', async () => {
    const edge = designer.edge('DMZ01', '1E-SRV01');
    await edge.click();
    await expect(edge).toHaveAttribute('aria-pressed', 'true');
    await expect(title).toHaveText('DMZ01 → 1E-SRV01');
    const selected = await designer.table.getByRole('row', { selected: true }).allInnerTexts();
    expect(selected.length).toBeGreaterThan(1);
    expect(selected.every((text) => /DMZ01[\s\S]*1E-SRV01/.test(text))).toBe(true);
  });
  await test.step('a row: its edge and its two hosts stand out', async () => {
    await designer.row('SMTP01').click();
    await expect(designer.edge('1E-SRV01', 'SMTP01')).toHaveAttribute('aria-pressed', 'true');
    await expect(designer.edge('DMZ01', '1E-SRV01')).toHaveAttribute('aria-pressed', 'false');
    await expect(designer.host('SMTP01')).toHaveClass(/\bnear\b/);
    await expect(designer.host('DMZ01')).not.toHaveClass(/\bnear\b/);
    await expect(title).toContainText('1E-SRV01 → SMTP01');
  });
  await test.step('what is selected on the diagram is brought into sight in the table', async () => {
    await designer.edge('Internet Clients', 'DMZ01').click();
    await expect(designer.table.getByRole('row', { selected: true }).first()).toBeInViewport();
  });
  await test.step('a finding: the hosts it is about', async () => {
    await designer.openTab('Findings');
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /DCOM to CM01/ })
      .click();
    await expect(designer.host('CM01')).toHaveClass(/\bnear\b/);
    await expect(designer.host('SQL01')).not.toHaveClass(/\bnear\b/);
  });
  await test.step('by device follows too; nothing selected, nothing fades', async () => {
    await designer.select('SQL01');
    await page.keyboard.press('Escape');
    await expect(title).toHaveText('DMZ');
    await expect(designer.canvas.locator('.react-flow')).toHaveAttribute('data-focused', 'false');
    await designer.openTab('By device');
    await designer.edge('1E-SRV01', 'SQL01').click();
    const lines = page.getByRole('region', { name: 'Connections by device' }).getByRole('button', { pressed: true });
    await expect(lines).toHaveCount(2); // Outgoing here, Incoming there
  });
});

test('the numbers on edges are the numbers of the rows, also filtered', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Enterprise');
  const compare = async (): Promise<void> => {
    const rows = await designer.rows.evaluateAll((elements) =>
      elements.map((row) => {
        const cell = (id: string): string => row.querySelector(`[data-column="${id}"]`)?.textContent?.trim() ?? '';
        const ends = `${cell('source')} to ${cell('destination')}`;
        return { pair: `row ${cell('number')} ${cell('transport')} ${cell('port')}`, ends };
      }),
    );
    const names = await designer.canvas
      .locator('button[data-edge]')
      .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel ?? ''));
    const told = names.map(
      (name) => [name.split(': ')[0] ?? '', (name.match(/row \d+ (?:TCP|UDP) \S+(?=,|$)/g) ?? []).join(', ')] as const,
    );
    const byEnds = new Map<string, string[]>();
    for (const { pair, ends } of rows) byEnds.set(ends, [...(byEnds.get(ends) ?? []), pair]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries([...byEnds].map(([ends, pairs]) => [ends, pairs.join(', ')])),
    );
  };
  await compare();
  const label = designer.canvas.getByText('8: 4000 · 14: 443', { exact: true });
  await expect(label).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('DMZ01');
  await expect(designer.edge('Browsers', 'MASTER01')).toHaveCount(0);
  await expect(designer.row('Browsers')).toHaveCount(0); // the table may follow a moment later
  await compare();
  await page.getByRole('button', { name: 'Row numbers' }).click();
  await expect(designer.canvas.getByText(/^\d+: \d+/)).toHaveCount(0);
});

test('filters act on table and diagram alike and are removable chips', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const all = await designer.rows.count();
  const choose = async (filter: string, value: string): Promise<void> => {
    await page.getByRole('button', { name: `Filter by ${filter}` }).click();
    await page.getByRole('menuitemcheckbox', { name: value, exact: true }).click();
    await page.keyboard.press('Escape');
  };
  await choose('Scope', 'Crosses zones');
  await expect(designer.row('Same zone')).toHaveCount(0);
  await expect(designer.edge('1E-SRV01', 'SQL01')).toHaveCount(0);
  await choose('Port', '4000');
  await expect(designer.rows).toHaveCount(1);
  await expect(designer.canvas.locator('button[data-edge]')).toHaveCount(1);
  await expect(designer.edge('Internet Clients', 'DMZ01')).toHaveAccessibleName(/TCP 4000,/);
  await expect(page.getByText(`1 of ${all} connections`)).toBeVisible();
  const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('listitem');
  await expect(chips).toHaveText([/Scope: Crosses zones/, /Port: 4000/]);
  await page.getByRole('button', { name: 'Remove filter Scope: Crosses zones' }).click();
  await expect(designer.rows).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('no such thing');
  await expect(page.getByText('No connection matches the filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(designer.rows).toHaveCount(all);
  await expect(chips).toHaveCount(0);
});

test('why, with the place in the source; and why not, with what made it unnecessary', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await test.step('why', async () => {
    await designer.row('SMTP01').getByRole('button', { name: /^Why/ }).click();
    const answer = designer.table.getByRole('row').filter({ hasText: 'Needed for one purpose' });
    await expect(answer).toContainText('Coordinator');
    await expect(answer.getByRole('link', { name: 'T1.7' })).toHaveAttribute('href', /communication-ports/);
    await designer.row('SMTP01').click();
    await expect(designer.inspector.getByRole('link', { name: 'T1.7' })).toBeVisible();
  });
  await test.step('why not', async () => {
    await designer.select('1E-SRV01');
    await page.getByRole('button', { name: 'Why not?' }).click();
    const answer = page.getByRole('complementary', { name: 'Why not?' });
    await expect(answer.getByRole('combobox', { name: 'Host' })).toHaveValue(/.+/);
    await expect(answer.getByText(/Response Stack/).first()).toBeVisible();
    await answer.getByRole('combobox', { name: 'Host' }).selectOption({ label: 'Browsers' });
    await answer.getByRole('combobox', { name: 'And' }).selectOption({ label: 'SQL01' });
    await expect(answer).not.toContainText('They do need');
    await answer.getByRole('button', { name: 'Close' }).click();
    await expect(answer).toHaveCount(0);
  });
});

test('same-host connections stay away until they are asked for, here and on the diagram', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  const before = await designer.rows.count();
  await expect(designer.row('Same host')).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(designer.row('Same host')).not.toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: 'Show same-host connections' })).toBeChecked();
  const chip = designer.canvas.getByRole('button', { name: /same-host connections on 1E-SRV01/ });
  await chip.click();
  await expect(designer.table.getByRole('row', { selected: true }).first()).toContainText('Same host');
  await page.getByRole('toolbar', { name: 'View' }).getByRole('button', { name: 'Same-host connections' }).click();
  await expect(designer.rows).toHaveCount(before);
  await expect(chip).toHaveCount(0);
});

const inkOf = (host: Locator): Promise<string> =>
  host.locator('[class*="name"]').evaluate((element) => getComputedStyle(element).color);

async function rowsByTone(designer: Designer): Promise<Record<string, string[]>> {
  const tones: Record<string, string[]> = {};
  const rows = await designer.rows.evaluateAll((elements) =>
    elements.map((row) => [row.getAttribute('data-tone') ?? '', row.textContent] as const),
  );
  for (const [tone, text] of rows) (tones[tone] ??= []).push(text);
  return tones;
}
