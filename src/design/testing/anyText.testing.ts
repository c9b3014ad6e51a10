import * as fc from 'fast-check';

// By numbers: fast-check's own unit "binary" first makes a table of all 1,112,064 characters, a second of every test's start.
const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

/** A text of any characters there are, 0 and those that turn the writing's direction included. */
export const anyText = (length: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ unit: anyCharacter, ...length });
