import { derive } from '../src/rules/derive.ts';
import { domainServices } from '../src/rules/expected/domainServices.ts';
import { aDesign, aHost } from '../src/rules/testing/builders.testing.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

test('a domain controller placed by key brings rows with their source, on screen and in the CSV', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Single server');
  await expect(designer.rows).toHaveCount(10);
  const search = designer.palette.getByRole('textbox', { name: 'Search the palette' });
  await search.fill('kerberos');
  await search.press('Enter');
  await expect(designer.hosts).toHaveCount(9);
  // Eleven rows of each of the two servers.
  await expect(designer.rows).toHaveCount(32);
  const kerberos = designer.rows.filter({ hasText: 'Kerberos' }).filter({ hasText: 'SQL01' });
  await expect(kerberos).toHaveCount(2);
  await expect(kerberos.first()).toContainText('M1.11');

  await page.getByRole('checkbox', { name: 'LDAP over TLS' }).check();
  await expect(designer.row(/(636|3269)LDAPS/)).toHaveCount(4);
  const last = page.getByRole('textbox', { name: 'Last dynamic RPC port' });
  await last.fill('49000');
  await last.press('Enter');
  await expect(page.getByText('Enter a whole number from 49152 to 65535: the range begins there.')).toBeVisible();
  await last.fill('50000');
  await last.press('Enter');
  await expect(designer.rows.filter({ hasText: '49152-50000' })).toHaveCount(2);

  const { rows: csv } = await designer.exportCsv();
  const ports = csv
    .filter((row) => row['Destination'] === 'DC')
    .map((row) => `${row['Source']} ${row['Port']} ${row['Reference']}`);
  expect(ports).toContain('SQL01 49152-50000 M1.4');
  expect(ports).toContain('1E-SRV01 389 N1; M1.5');
  expect(ports).toHaveLength(26);

  await designer.openTab('Findings');
  await page.getByRole('button', { name: 'List the dynamic RPC range' }).click();
  await designer.openTab('Connections');
  await expect(designer.rows.filter({ hasText: 'M3.1' })).toHaveCount(1);
});

test('a row of Microsoft leads to its article', async ({ page }) => {
  const designer = new Designer(page);
  const design = aDesign(aHost('sqlServer'), aHost('certificationAuthority'));
  expect(derive(design).connections).toHaveLength(2);
  await designer.openDesign(design);
  await designer.row('49152-65535').click();
  const link = page.getByRole('link', { name: 'M2.3' }).first();
  await expect(link).toHaveAttribute('href', /learn\.microsoft\.com.*service-overview/);
});

test('the CSV of the template Domain services has the rows written by hand from the sources', async ({ page }) => {
  const designer = new Designer(page);
  await designer.begin('Domain services');
  const { rows } = await designer.exportCsv();
  const lines = rows.map((row) => {
    const cites = (row['Reference'] ?? '').split('; ').filter((one) => !one.startsWith('Own'));
    const reach = `${row['Transport']} ${row['Port']} ${row['Protocol'] ?? row['Service']}`;
    return `${row['Source']} → ${row['Destination']}  ${reach}  ${row['Scope']}  [${cites.join(' ')}]`;
  });
  expect(lines.toSorted()).toEqual(domainServices.toSorted());
  const addresses = (from: string, to: string) =>
    new Set(
      rows
        .filter((row) => row['Source'] === from && row['Destination'] === to)
        .map((row) => `${row['Source address']} → ${row['Destination address']}`),
    );
  expect(addresses('Internet Clients', 'DMZ01')).toEqual(new Set(['any → 203.0.113.11; 192.0.2.11']));
  expect(addresses('MON01', 'DMZ01')).toEqual(new Set(['10.0.30.41 → 10.0.10.41']));
});
