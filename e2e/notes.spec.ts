import { addAxe, DIAGRAM, expectAccessible } from './axe.ts';
import { Designer, textOf } from './designer.ts';
import { expect, test } from './test.ts';

test('a note is placed, written, moved, resized, copied, removed, exported and opened again; hosts and zones have theirs', async ({
  page,
  context,
}) => {
  await addAxe(context);
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const notes = designer.canvas.getByRole('group', { name: /^Note: / });
  const field = page.getByRole('textbox', { name: 'Text of the note' });
  await designer.palette.getByRole('button', { name: 'Note', exact: true }).press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.type('Change window: Saturday');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ask NetOps first');
  await page.keyboard.press('Control+Enter');
  await expect(notes).toContainText('Ask NetOps first');
  await expect(designer.undoButton).toHaveAccessibleName('Undo: Edit note');
  const place = await designer.placeOf(notes);

  await test.step('by keyboard: moved, written anew, copied and removed', async () => {
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => designer.placeOf(notes)).not.toEqual(place);
    await page.keyboard.press('F2');
    await expect(field).toBeFocused();
    await page.keyboard.type('Nothing of this');
    await page.keyboard.press('Escape');
    await expect(notes).toContainText('Ask NetOps first');
    await page.keyboard.press('Control+d');
    await expect(notes).toHaveCount(2);
    await page.keyboard.press('Delete');
    await expect(notes).toHaveCount(1);
    await designer.undoButton.click();
    await designer.undoButton.click();
    await expect(notes).toHaveCount(1);
  });

  await test.step('by pointer: resized, and another from the menu of the canvas', async () => {
    await notes.click();
    const corner = notes.locator('.react-flow__resize-control.handle.bottom.right');
    const box = await corner.boundingBox();
    if (!box) throw new TypeError('No corner');
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 64, box.y + 24, { steps: 4 });
    await page.mouse.up();
    await expect(designer.undoButton).toHaveAccessibleName(/^Undo: Resize “Change window/);
    await designer.inspector.getByLabel('Width (px)').fill('300');
    await page.keyboard.press('Enter');
    await expectAccessible(page, 'a note', DIAGRAM);
    await designer.canvas.click({ button: 'right', position: { x: 500, y: 20 } });
    await page.getByRole('menuitem', { name: 'Add note' }).click();
    await expect(field).toBeFocused();
    await page.keyboard.type('Second');
    await designer.select('SQL01');
    await expect(notes).toHaveCount(2);
  });

  await test.step('of a host and of a zone', async () => {
    await designer.inspector.getByRole('textbox', { name: 'Note', exact: true }).fill('Cluster node');
    await page.keyboard.press('Control+Enter');
    await expect(designer.host('SQL01')).toContainText('Cluster node');
    await designer.zones.first().press('Enter');
    await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('Corporate network');
    await designer.inspector.getByRole('textbox', { name: 'Note', exact: true }).fill('VLAN 10');
    await page.keyboard.press('Control+Enter');
    await expect(designer.zones.first()).toContainText('VLAN 10');
    await expectAccessible(page, 'notes of host and zone', DIAGRAM);
  });

  await test.step('in a picture, and in a link', async () => {
    const svg = await textOf(await designer.export('SVG'));
    for (const words of ['Ask NetOps first', 'Second', 'Cluster node', 'VLAN 10']) expect(svg).toContain(words);
    const link = await designer.share();
    await page.goto('about:blank');
    await page.goto(link);
    await expect(notes).toHaveCount(2);
    await expect(designer.host('SQL01')).toContainText('Cluster node');
  });
});
