import { setResults } from '../design/edit/requestCommands.ts';
import { withNewer } from '../design/io/testResults.ts';
import type { TestResult } from '../design/model/request.ts';
import { counted } from '../lib/words.ts';
import { currentDesign } from '../store/designStore.ts';
import { takeStep } from './step.ts';

/** Keeps what tests came to, beside what was known; of the same address and port the newest counts. */
export const importResults = {
  label: 'Import test results',
  run: (results: readonly TestResult[]): boolean =>
    takeStep(importResults.label, setResults(withNewer(currentDesign().results ?? [], results)), () => ({
      words: `${counted(results.length, 'test result')} imported`,
    })),
} as const;

/** Forgets all test results. */
export const clearResults = {
  label: 'Clear test results',
  isPossible: (): boolean => (currentDesign().results ?? []).length > 0,
  run: (): void => void takeStep(clearResults.label, setResults([]), () => ({ words: 'Test results cleared' })),
} as const;
