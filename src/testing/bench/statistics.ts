/** The few sums that the bench does with its figures. */

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The middle value; of an even number, the mean of the two in the middle. Without values, NaN. */
export function median(values: readonly number[]): number {
  const all = sorted(values);
  const half = Math.floor(all.length / 2);
  const [low, high] = [all[half - 1], all[half]];
  if (high === undefined) return NaN;
  return all.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/** The least and the greatest value. */
export function range(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/**
 * How time grows with the number of things: the slope of the line through the points, both on a scale of powers. 1 means
 * that twice as many take twice as long, 2 that they take four times as long.
 *
 * @param points number of things and time, at least two with different numbers
 */
export function growth(points: readonly (readonly [count: number, time: number])[]): number {
  const logs = points.map(([count, time]) => [Math.log(count), Math.log(Math.max(time, 1e-3))] as const);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(logs.map(([count]) => count));
  const y = mean(logs.map(([, time]) => time));
  const over = logs.reduce((sum, [count, time]) => sum + (count - x) * (time - y), 0);
  const under = logs.reduce((sum, [count]) => sum + (count - x) ** 2, 0);
  return over / under;
}
