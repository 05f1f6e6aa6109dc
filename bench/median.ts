/** The middle value; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('no values');
  return middle;
}
