import type { Locator } from '@playwright/test';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { addAxe, expectAccessible } from './axe.ts';
import { Designer, middleOf } from './designer.ts';
import { expect, test } from './test.ts';

/** The DMZ template as it is without firewalls: three zones side by side. */
function withoutFirewalls() {
  const template = TEMPLATES.find(({ id }) => id === 'dmz')?.design;
  if (!template) throw new TypeError('no DMZ template');
  const { firewalls: _, routes: __, ...bare } = template;
  return bare;
}

const firewall = ({ canvas }: Designer, name: string): Locator =>
  canvas.getByRole('group', { name: new RegExp(`^Firewall ${name}, `) });

/** What screen readers were told, without the mark that tells one announcement from the same before. */
const heard = async (designer: Designer): Promise<string[]> =>
  (await designer.heard()).map((words) => words.replace(/\u00A0$/, ''));

test('a firewall is dropped between zones, joined to a third, renamed, its passers shown, removed and brought back', async ({
  page,
}) => {
  await addAxe(page.context());
  const designer = new Designer(page);
  await designer.openDesign(withoutFirewalls());
  await designer.listen();
  const dmz = await designer.zone('DMZ').boundingBox();
  if (!dmz) throw new TypeError('no zone');
  await designer.palette.getByRole('button', { name: 'Firewall', exact: true }).scrollIntoViewIfNeeded();
  await designer.dragRole('Firewall', designer.zone('DMZ'), { x: dmz.width / 2 + 12, y: -dmz.height / 2 - 30 });
  await expect(firewall(designer, 'FW01')).toHaveAccessibleName('Firewall FW01, joins DMZ and Internet, selected');
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Add firewall');

  const handle = await middleOf(page.locator('[data-connector]'));
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  const title = await designer.zone('Corporate network').boundingBox();
  await page.mouse.move((title?.x ?? 0) + 60, (title?.y ?? 0) + 60, { steps: 6 });
  await expect(designer.canvas.getByText('Join Corporate network')).toBeVisible();
  await page.mouse.up();
  await expect(firewall(designer, 'FW01')).toHaveAccessibleName(/joins Corporate network, DMZ and Internet/);
  await expect(designer.inspector).toContainText('Zones (3)');
  await expect(designer.inspector).toContainText('Firewall · 8 connections');

  await firewall(designer, 'FW01').dblclick({ position: { x: 60, y: 10 } });
  await page.keyboard.type('FW-EDGE');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await firewall(designer, 'FW-EDGE').click({ position: { x: 20, y: 10 } });
  await expect(designer.edge('1E-SRV01', 'DMZ01')).toBeVisible();
  await expect(page.locator('.react-flow__node-host.near')).toHaveCount(5); // those at both ends of what passes
  await expectAccessible(page, 'a firewall that is selected');

  await firewall(designer, 'FW-EDGE').click({ button: 'right', position: { x: 20, y: 10 } });
  await page.getByRole('menuitem', { name: 'Leave zone' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Internet', exact: true }).click();
  await expect(designer.inspector.getByRole('checkbox', { name: 'Internet' })).not.toBeChecked();
  await designer.inspector.getByRole('button', { name: 'Delete firewall' }).click();
  await expect(firewall(designer, 'FW-EDGE')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(firewall(designer, 'FW-EDGE')).toHaveAccessibleName(/joins Corporate network and DMZ/);
  expect(await heard(designer)).toEqual(
    expect.arrayContaining([
      'Firewall FW01 added, joins DMZ and Internet',
      'FW01 joins Corporate network',
      '8 connections pass FW-EDGE',
      'FW-EDGE no longer joins Internet',
      'FW-EDGE deleted',
    ]),
  );
});

test('the same by keyboard alone: placed, moved, joined, copied, its rules read, removed', async ({ page }) => {
  const designer = new Designer(page);
  await designer.openDesign(withoutFirewalls());
  await designer.place('Firewall');
  await expect(firewall(designer, 'FW01')).toHaveAccessibleName(
    'Firewall FW01, joins Corporate network and DMZ, selected',
  );
  const node = firewall(designer, 'FW01');
  await node.focus();
  const before = await designer.placeOf(node);
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(async () => (await designer.placeOf(node)).y).toBe(before.y - 50);
  await page.keyboard.press('F2');
  await page.keyboard.type('FW-CORE');
  await page.keyboard.press('Enter');
  await expect(firewall(designer, 'FW-CORE')).toBeFocused();

  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Join zone' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Internet', exact: true }).press('Enter');
  await expect(firewall(designer, 'FW-CORE')).toHaveAccessibleName(/joins Corporate network, DMZ and Internet/);
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Join FW-CORE to Internet');

  await designer.inspector.getByLabel('Corporate network – Internet').selectOption('Not filtered');
  await expect(designer.inspector).toContainText('Firewall · 7 connections');
  await designer.inspector.getByRole('button', { name: 'Firewall rules…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Firewall rules' });
  await expect(dialog.getByLabel('Rules of')).toHaveText(/Firewall: FW-CORE/);
  await page.keyboard.press('Escape');

  await firewall(designer, 'FW-CORE').focus();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(firewall(designer, 'FW-CORE 2')).toHaveAccessibleName(/joins Corporate network, DMZ and Internet/);
  await page.keyboard.press('Delete');
  await expect(firewall(designer, 'FW-CORE 2')).toHaveCount(0);
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Delete FW-CORE 2');

  // All of it travels with the design.
  const link = await designer.share();
  await page.goto(link);
  await expect(firewall(designer, 'FW-CORE')).toBeVisible();
});
