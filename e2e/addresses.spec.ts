import { addAxe, expectAccessible } from './axe.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

/** Goes on by Tab until a control of that name has the focus. */
async function tabTo({ page }: Designer, name: string | RegExp): Promise<void> {
  const focused = async (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
      return (element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? '').trim();
    });
  for (let i = 0; i < 120; i += 1) {
    const text = await focused();
    if (typeof name === 'string' ? text === name : name.test(text)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No ${String(name)} by Tab`);
}

async function enter(designer: Designer, name: string | RegExp, text: string): Promise<void> {
  await tabTo(designer, name);
  await designer.page.keyboard.type(text);
  await designer.page.keyboard.press('Enter');
}

async function press(designer: Designer, name: string): Promise<void> {
  await tabTo(designer, name);
  await designer.page.keyboard.press('Enter');
}

async function selectByKey(designer: Designer, thing: 'host' | 'zone', name: string): Promise<void> {
  await designer[thing](name).focus();
  await designer.page.keyboard.press('Enter');
  await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText(name);
}

test('cards, published and hiding addresses of a host by keyboard alone, each one step, by link as well', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.listen();
  await selectByKey(designer, 'host', 'SQL01');

  await test.step('a card in another zone, marked on the drawing', async () => {
    await tabTo(designer, 'Add network card');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'DMZ', exact: true }).press('Enter');
    await expect(designer.undoButton).toHaveAccessibleName('Undo: Add network card of SQL01 in DMZ');
    await enter(designer, 'Address in DMZ', '192.0.2.999');
    await expect(page.getByRole('alert').filter({ hasText: '192.0.2.999' })).toContainText('is not an IPv4 address');
    await page.keyboard.press('ControlOrMeta+a');
    await enter(designer, 'Address in DMZ', '192.0.2.21');
    await expect(designer.host('SQL01')).toHaveAccessibleName(/in Corporate network, also in DMZ/);
    await expect(designer.host('SQL01')).toContainText('10.0.20.11 · also in DMZ');
  });

  await test.step('published to the Internet, and hidden behind an address there', async () => {
    await press(designer, 'Publish an address');
    await enter(designer, 'Publish as', '203.0.113.21');
    await expect(designer.undoButton).toHaveAccessibleName('Undo: Publish SQL01 as 203.0.113.21');
    await tabTo(designer, 'Stands for');
    await page.keyboard.press('ArrowDown');
    await expect(designer.inspector.getByRole('combobox', { name: 'Stands for' })).toHaveValue('192.0.2.21');
    await press(designer, 'Hide behind an address');
    await enter(designer, 'Hide behind', '203.0.113.1');
    await expect(designer.inspector).toContainText(
      '10.0.20.11 in Corporate network · 192.0.2.21 in DMZ · 203.0.113.21 published to the Internet · hidden behind 203.0.113.1 towards the Internet',
    );
    const choice = designer.inspector.getByRole('group', { name: '203.0.113.21 is used from' });
    await expect(choice.getByRole('checkbox', { name: 'Internet' })).toBeDisabled(); // the only one
    await choice.getByRole('checkbox', { name: 'DMZ' }).press(' ');
    await expect(designer.inspector).toContainText('203.0.113.21 published to DMZ and the Internet');
  });

  await test.step('what is published for an address follows it', async () => {
    await designer.inspector.getByRole('textbox', { name: 'Address in DMZ 1', exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('192.0.2.22');
    await page.keyboard.press('Enter');
    await expect(designer.inspector.getByRole('combobox', { name: 'Stands for' })).toHaveValue('192.0.2.22');
    await expect(designer.undoButton).toHaveAccessibleName('Undo: Change addresses of SQL01 in DMZ');
  });

  await test.step('to be read by link', async () => {
    const link = await designer.share();
    await page.goto('about:blank');
    await page.goto(link);
    await designer.select('SQL01');
    await expect(designer.inspector).toContainText(
      '192.0.2.22 in DMZ · 203.0.113.21 published to DMZ and the Internet',
    );
    await expect(designer.inspector.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  });
});

test('networks of zones are checked, and addresses told that lie in those of another zone', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await selectByKey(designer, 'zone', 'DMZ');
  const alert = page.getByRole('alert').filter({ hasText: /./ });
  await enter(designer, 'Network', '192.0.2.7/24');
  await expect(alert).toHaveText('192.0.2.7/24 has bits beyond its prefix. Its network is 192.0.2.0/24.');
  await page.keyboard.press('ControlOrMeta+a');
  await enter(designer, 'Network', '192.0.2.7');
  await expect(alert).toHaveText('192.0.2.7 is one address. A network has a prefix, as in 10.0.0.0/16.');
  await page.keyboard.press('ControlOrMeta+a');
  await enter(designer, 'Network', '192.0.2.0 255.255.255.0'); // as firewalls write it
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Change networks of DMZ');
  await expect(designer.inspector.getByRole('textbox', { name: 'Network 1' })).toHaveValue('192.0.2.0/24');

  await selectByKey(designer, 'host', 'SMTP01');
  await tabTo(designer, 'Address 1');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('192.0.2.25');
  await page.keyboard.press('Enter');
  await expect(designer.inspector).toContainText(
    '192.0.2.25 of SMTP01 in Corporate network is in 192.0.2.0/24, a network of DMZ.',
  );

  await selectByKey(designer, 'zone', 'Corporate network');
  await enter(designer, 'Network', '10.0.0.0/16, 192.0.0.0/8');
  await designer.openTab('Findings');
  await expect(page.getByRole('tabpanel')).toContainText(
    'DMZ has addresses in common with Corporate network: 192.0.2.0/24 and 192.0.0.0/8 overlap.',
  );
});

test('a zone that goes takes the addresses of other hosts in it along, which is said, as one step', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.listen();
  await selectByKey(designer, 'host', 'SQL01');
  await tabTo(designer, 'Add network card');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'DMZ', exact: true }).press('Enter');
  await enter(designer, 'Address in DMZ', '192.0.2.21');
  await selectByKey(designer, 'zone', 'DMZ');
  await page.keyboard.press('Delete');
  await expect
    .poll(async () => (await designer.heard()).join('\n'))
    .toContain('Zone DMZ deleted with 1 host and 1 address of other hosts');
  await expect(designer.host('SQL01')).not.toContainText('also in');
  await designer.undoButton.click();
  await expect(designer.host('SQL01')).toContainText('also in DMZ');
});

test('axe finds nothing on other addresses and networks', async ({ page, context }) => {
  test.slow();
  await addAxe(context);
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await selectByKey(designer, 'host', 'SQL01');
  await tabTo(designer, 'Add network card');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'DMZ', exact: true }).press('Enter');
  await press(designer, 'Publish an address');
  await enter(designer, 'Publish as', '203.0.113.21');
  await press(designer, 'Hide behind an address');
  await enter(designer, 'Hide behind', '203.0.113.1');
  await expectAccessible(page, 'other addresses of a host');
  await selectByKey(designer, 'zone', 'DMZ');
  await enter(designer, 'Network', '192.0.2.0/24');
  await press(designer, 'Hide behind an address');
  await enter(designer, 'Hide behind', 'none');
  await expectAccessible(page, 'networks of a zone, and an address that is none');
});
