import type { Body } from '../../model/body';
import type { Report } from '../../model/report';
import { BrokenSlice } from './shape';
import type { Slices } from './slices';

type Kept = Omit<Report, 'body' | 'origin'> & {
  /** Place of its body in `bodies`. */
  readonly body: number;
};

/** Every report of the bodies of one area, whole: what a page about one of them shows. */
export interface AreaFile {
  readonly version: string;
  readonly bodies: readonly Body[];
  readonly reports: readonly Kept[];
}

/** The file of an area's reports; an area is the code that a body lies in ("370683"), "0" where none is known. */
export const areaPath = (area: string): string => `areas/${area}.json`;

/** The reports of an area as the file that `readArea` reads. */
export function areaFile(version: string, reports: readonly Report[]): AreaFile {
  const bodies = [...new Map(reports.map(({ body }) => [body.id, body])).values()];
  const at = new Map(bodies.map(({ id }, i) => [id, i]));
  return {
    version,
    bodies,
    reports: reports.map(
      ({ body, year, form, published, url, evidence, values, status, procurementPrinted }) => {
        const rest = { year, form, published, url, evidence, values, status, procurementPrinted };
        return { body: at.get(body.id) ?? 0, ...rest };
      },
    ),
  };
}

/**
 * The reports of an area's file. It is taken at its word, as this project's own build wrote it and its
 * version was compared; throws `BrokenSlice` where even its outline is another.
 */
function readArea(json: unknown, path: string): readonly Report[] {
  const { bodies, reports } = json as Partial<AreaFile>;
  if (!Array.isArray(bodies) || !Array.isArray(reports)) throw new BrokenSlice(path, 'holds no reports');
  const { bodies: known, reports: kept } = json as AreaFile;
  return kept.map(({ body: at, ...rest }) => {
    const body = known[at];
    if (!body) throw new BrokenSlice(path, `has no body ${at}`);
    return { ...rest, body, origin: 'published' };
  });
}

/** All reports of the bodies that lie in an area (its code, "0" where none is known), by body, then year. */
export const reportsIn = (slices: Slices, area: string): Promise<readonly Report[]> =>
  slices.read(areaPath(area), readArea);
