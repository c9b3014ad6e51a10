import { compose, sceneOf } from '../src/diagram/model/diagramModel.ts';
import { routeEdges } from '../src/diagram/routing/routes.ts';
import { derive } from '../src/rules/derive.ts';
import { drawn, dropFile, fileOf, launch, type Places } from './browsing.ts';
import { systemsOf } from './designs.ts';
import { interleaved, median, timeOf, type Row } from './measuring.ts';
import { longestTask, watchTasks } from './tasks.ts';

const LIMIT = 50; // ms
const ROUNDS = 7;

/** Routes and labels of 60 hosts at once, and of 1,000 while the page stays responsive. */
export async function measureRouting({ product }: Places): Promise<Row[]> {
  const design = systemsOf(60);
  const scene = sceneOf(compose(design, derive(design), { numbers: true }));
  const route = (): Promise<number> => timeOf(() => routeEdges(scene));
  await interleaved(3, { route }); // warms up
  const times = await interleaved(ROUNDS, { route });
  const longest = await interleaved(5, { open: () => openLargest(product) });
  const common = { section: 'Routing', unit: 'ms', beside: 'limit', peer: null, limit: LIMIT };
  return [
    { ...common, what: `60 hosts, ${scene.edges.length} edges with labels`, ours: median(times('route')) },
    { ...common, what: '1,000 hosts opened and routed, longest task', ours: median(longest('open')) },
  ];
}

async function openLargest(address: string): Promise<number> {
  const { browser, page } = await launch();
  await page.goto(address);
  await page.getByRole('button', { name: 'Blank', exact: true }).waitFor();
  const file = await fileOf(page, systemsOf(1000));
  await watchTasks(page);
  await dropFile(page, file);
  await drawn(page);
  const longest = await longestTask(page);
  await browser.close();
  return longest;
}
