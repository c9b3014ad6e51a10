import { addAxe, expectAccessible } from './axe.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

// 1,440 px at 200 %.
test.use({ viewport: { width: 720, height: 900 } });

test('in a narrow window palette, inspector and search open over the canvas by their buttons and keys', async ({
  page,
  context,
}) => {
  await addAxe(context);
  const designer = new Designer(page);
  await designer.open();
  await page.getByRole('button', { name: 'DMZ', exact: true }).click();
  await expect(designer.host('DMZ01')).toBeVisible();
  await expect(designer.palette).toHaveCount(0);
  await expect(designer.inspector).toHaveCount(0);
  await test.step('the palette by its button; Escape gives the focus back', async () => {
    const button = page.getByRole('button', { name: 'Palette', exact: true });
    await button.press('Enter');
    await expect(designer.palette).toBeVisible();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Tab');
    await expect(designer.palette.getByRole('textbox')).toBeFocused();
    await expectAccessible(page, 'palette over the canvas');
    await page.keyboard.press('Escape');
    await expect(designer.palette).toHaveCount(0);
    await expect(button).toBeFocused();
  });
  await test.step('the inspector by its key, and a host is edited in it', async () => {
    await designer.host('DMZ01').press('Enter');
    await page.keyboard.press('i');
    await expect(designer.inspector.getByRole('heading', { level: 2 })).toHaveText('DMZ01');
    await expectAccessible(page, 'inspector over the canvas');
    const name = designer.inspector.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('EDGE1');
    await name.press('Enter');
    await page.keyboard.press('Escape');
    await expect(designer.inspector).toHaveCount(0);
    await expect(designer.host('EDGE1')).toBeFocused();
  });
  await test.step('one drawer at a time, also over a maximised table', async () => {
    await page.getByRole('button', { name: 'Maximise panel' }).click();
    await page.keyboard.press('p');
    await expect(designer.palette).toBeVisible();
    await page.keyboard.press('i');
    await expect(designer.inspector).toBeVisible();
    await expect(designer.palette).toHaveCount(0);
    await page.keyboard.press('i');
    await expect(designer.inspector).toHaveCount(0);
    await page.getByRole('button', { name: 'Restore panel' }).click();
  });
  await test.step('a role is placed from the palette, and search is there', async () => {
    await page.keyboard.press('p');
    const before = await designer.hosts.count();
    await designer.place('Browsers');
    await expect(designer.hosts).toHaveCount(before + 1);
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Search/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

for (const width of [320, 390, 560, 720, 820, 900]) {
  test(`nothing of the bar is out of reach at ${width} px, and no label breaks`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const designer = new Designer(page);
    await designer.open();
    await page.getByRole('button', { name: 'Enterprise', exact: true }).click();
    await expect(designer.hosts.first()).toBeVisible();
    for (const name of ['Menu', 'Undo', 'History', 'Arrange', 'Share', 'Export', 'Palette', 'Inspector']) {
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    }
    const broken = await page
      .getByRole('button')
      .filter({ visible: true })
      .evaluateAll((buttons) =>
        buttons
          .filter((button) =>
            button.closest('header, [role="toolbar"], section[aria-label="Connections and findings"]'),
          )
          .filter((button) => button.getBoundingClientRect().height > 44)
          .map((button) => button.textContent),
      );
    expect(broken).toEqual([]);
  });
}
