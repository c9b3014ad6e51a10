/** The first name that is free, of those a number from `first` up makes. */
export function firstFreeName(
  first: number,
  nameAt: (number: number) => string,
  isFree: (name: string) => boolean,
): string {
  let number = first;
  while (!isFree(nameAt(number))) number += 1;
  return nameAt(number);
}
