import { importResults } from '../../actions/testResults.ts';
import { readResults } from '../../design/io/testResults.ts';
import { OUTCOMES, type TestResult } from '../../design/model/request.ts';
import { readText } from '../../files/textFile.ts';
import { groupBy } from '../../lib/groupBy.ts';
import { counted } from '../../lib/words.ts';
import { staleCount } from '../../rules/views/testStatus.ts';
import { currentDerivation } from '../../store/derived.ts';
import { currentDesign } from '../../store/designStore.ts';
import { showToast } from '../../ui/overlays/toasts.ts';

/** Takes the results of a test kit from among files; returns the files that are something else. */
export async function takeResults(files: readonly File[]): Promise<readonly File[]> {
  const all = await Promise.all(files.map(async (file) => ({ file, read: await resultsIn(file) })));
  const tables = all.flatMap(({ read }) => read ?? []);
  if (tables.length > 0)
    keep(
      tables.flatMap(({ results }) => results),
      tables.reduce((sum, { unread }) => sum + unread, 0),
    );
  return all.flatMap(({ file, read }) => (read ? [] : [file]));
}

async function resultsIn(file: File): Promise<ReturnType<typeof readResults>> {
  if (!/\.(?:csv|txt)$/i.test(file.name)) return null;
  const text = await readText(file);
  return text.ok ? readResults(text.value) : null;
}

/** Keeps them and says what they come to. */
function keep(results: readonly TestResult[], unread: number): void {
  if (results.length === 0) return showToast('No test results could be read from these files', { tone: 'error' });
  importResults.run(results);
  const stale = staleCount(currentDesign(), currentDerivation().connections);
  const parts = [...groupBy(results, ({ outcome }) => outcome)].map(
    ([outcome, own]) => `${own.length} ${OUTCOMES[outcome].label.toLowerCase()}`,
  );
  const more = [
    ...(stale > 0 ? [`${stale} of another state of the design.`] : []),
    ...(unread > 0 ? [`${counted(unread, 'line')} without a result.`] : []),
  ];
  showToast([`${counted(results.length, 'test result')}: ${parts.join(', ')}.`, ...more].join(' '), {
    tone: 'success',
    stays: more.length > 0,
  });
}
