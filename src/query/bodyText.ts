import type { Body } from '../model/body';

/** What a reader's filter is matched against: the names from province to body, its code, its area's code. */
export const textOf = ({ province, city, county, name, code, area }: Body): string =>
  `${province}${city}${county}${name} ${code ?? ''} ${area}`.toLowerCase();

/** The words of a filter, each of which must stand in a body's text; none where the filter is blank. */
export const wordsOf = (filter: string): readonly string[] =>
  filter
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
