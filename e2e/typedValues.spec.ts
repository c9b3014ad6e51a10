import type { Locator } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

test('whatever is typed into a field, however it is left, is one step to undo', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const ways: ReadonlyArray<readonly [string, (field: Locator) => Promise<void>]> = [
    ['Enter', (field) => field.press('Enter')],
    ['Tab', (field) => field.press('Tab')],
    ['a click elsewhere', () => designer.host('SQL01').click({ position: { x: 30, y: 12 } })],
  ];
  const fields = [
    ['Another address', '10.9.9.9'],
    ['FQDN', 'dmz.example.com'],
    ['Web HTTPS port', '8443'],
    ['Name', 'DMZ9'],
  ] as const;
  for (const [way, leave] of ways) {
    for (const [label, text] of fields) {
      await test.step(`${label}, left by ${way}`, async () => {
        await designer.select('DMZ01');
        const before = await designer.undoButton.getAttribute('aria-label');
        const field = designer.inspector.getByRole('textbox', { name: label, exact: true });
        await field.fill(text);
        await leave(field);
        await expect(designer.undoButton).not.toHaveAccessibleName(before ?? '');
        await page.getByRole('button', { name: /^Undo/ }).first().click();
        await expect(designer.undoButton).toHaveAccessibleName(before ?? '');
        await page.keyboard.press('Escape');
      });
    }
  }
});

test('an address with its mask is one network, and a mask alone is none', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.select('DMZ01');
  const { inspector } = designer;
  const next = inspector.getByRole('textbox', { name: 'Another address' });
  await next.fill('10.7.0.0 255.255.254.0');
  await next.press('Enter');
  await expect(inspector.getByRole('textbox', { name: 'Address 2' })).toHaveValue('10.7.0.0/23');
  await expect(inspector.getByRole('textbox', { name: 'Address 3' })).toHaveCount(0);
  await next.fill('255.255.255.0');
  await next.press('Enter');
  await expect(inspector.getByRole('alert').filter({ hasText: 'is a subnet mask' })).toBeVisible();
  await expect(inspector.getByRole('textbox', { name: 'Address 3' })).toHaveCount(0);
});

test('a port that a Switch cannot have is refused in words', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.select('DMZ01');
  const port = designer.inspector.getByRole('textbox', { name: 'Client port' });
  await port.fill('65535');
  await port.press('Enter');
  await expect(designer.inspector.getByRole('alert').filter({ hasText: 'from 1 to 65534' })).toBeVisible();
  await port.fill('65534');
  await port.press('Enter');
  await expect(designer.row('65534').first()).toBeVisible();
});

test('a tooltip leaves the message about a field to be read', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  await designer.select('DMZ01');
  const { inspector } = designer;
  const first = inspector.getByRole('textbox', { name: 'Address 1' });
  await first.fill('10.0.0');
  await first.press('Enter');
  const message = inspector.getByRole('alert').filter({ hasText: 'is not an IPv4 address' });
  await expect(message).toBeVisible();
  await inspector
    .getByRole('button', { name: /^Remove/ })
    .first()
    .hover();
  const tip = page.locator('[data-tooltip-layer]');
  await expect(tip).toBeVisible();
  const [a, b] = [await tip.boundingBox(), await message.boundingBox()];
  expect(a && b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(
    false,
  );
});
