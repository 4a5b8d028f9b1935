/** Where a page's tables begin, and how wide they are. */
export const LEFT = 40;
export const WIDTH = 515;

/**
 * Column borders of a table. Table 3, of ten columns, has three columns of labels as wide as `labels` says; of the
 * others each has its share of what is left.
 */
export function bordersOf(
  columns: number,
  labels: readonly number[],
  shareOf: (column: number) => number = () => 1,
): number[] {
  const given = columns === 10 ? labels : [];
  const rest = (WIDTH - given.reduce((sum, width) => sum + width, 0)) / (columns - given.length);
  const borders = [LEFT];
  for (let i = 0; i < columns; i++) borders.push((borders.at(-1) ?? LEFT) + (given[i] ?? rest * shareOf(i)));
  return borders;
}
