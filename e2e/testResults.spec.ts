import type { Page } from '@playwright/test';
import { portText } from '../src/design/model/portNumbers.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import type { Connection } from '../src/rules/connect/connection.ts';
import { derive } from '../src/rules/derive.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

const HEAD = 'id,initiator,target,address,transport,port,result,ms,detail,at,kit';

const connections = TEMPLATES.filter(({ name }) => name === 'DMZ').flatMap(({ design }) => derive(design).connections);
const between = (from: string, to: string): Connection[] =>
  connections.filter(({ initiator, listener }) => initiator.name === from && listener.name === to);
const [toSql, toMail] = [between('1E-SRV01', 'SQL01'), between('1E-SRV01', 'SMTP01')];

/** Drops files on the page, as from the desktop. */
const drop = (page: Page, files: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((texts) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(texts)) dataTransfer.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);

test('results of the test kit, dropped on the page, colour exactly their edges and fill a column until they are cleared', async ({
  page,
}) => {
  const designer = new Designer(page);
  await designer.begin('DMZ');
  const line = ({ id, port }: Connection, address: string, result: string): string =>
    `${id},1E-SRV01,X,${address},TCP,${portText(port)},${result},3,,2026-11-28T10:00:00Z,K`;
  const verdict = page.locator('[data-verdict] > button[data-edge]');
  const status = page.getByRole('columnheader', { name: 'Test status' });
  await expect(status).toHaveCount(0);
  await drop(page, {
    'results-1.csv': [HEAD, ...toSql.map((one) => line(one, '10.0.20.11', 'open'))].join('\r\n'),
    'results-2.csv': [HEAD, ...toMail.map((one) => line(one, '10.0.30.25', 'timeout'))].join('\r\n'),
  });
  await expect(page.getByText('2 test results: 1 open, 1 timeout.')).toBeVisible();
  await expect(status).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'Timeout', exact: true })).toHaveCount(1);
  await expect(verdict).toHaveCount(2);
  const names = await verdict.evaluateAll((all) => all.map((one) => one.ariaLabel));
  expect(names.filter((name) => name?.startsWith('1E-SRV01 to SQL01') && name.endsWith('tests: open'))).toHaveLength(1);
  expect(
    names.filter((name) => name?.startsWith('1E-SRV01 to SMTP01') && name.endsWith('tests: not open')),
  ).toHaveLength(1);
  await designer.fromMenu('Clear test results');
  await expect(status).toHaveCount(0);
  await expect(verdict).toHaveCount(0);
});
