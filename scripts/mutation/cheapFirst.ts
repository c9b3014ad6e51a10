import { BaseSequencer, type TestSpecification } from 'vitest/node';

const SLOW = /laws|file\.test|link\.test/; // laws, and what reads hundreds of broken texts

/** A mutant goes with the first test that fails: examples have their turn before what takes long. */
export class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [slow, cheap] = [true, false].map((isSlow) => files.filter(({ moduleId }) => SLOW.test(moduleId) === isSlow));
    return [...(cheap ?? []), ...(slow ?? [])];
  }
}
