/** A number with its noun: "1 host", "3 hosts", "2 Switches". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
