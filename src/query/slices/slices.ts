import type { IndicatorId } from '../../model/indicators';
import type { Report } from '../../model/report';
import { areaPath, readArea } from './areaFile';
import type { Catalog } from './catalog';
import { readCatalog } from './catalog';
import { CATALOG_PATH } from './catalogFile';
import { BrokenSlice, Fields, LEFT_OUT } from './shape';
import { slicePath, SOURCES_PATH, UNSTATED_PATH } from './sliceFile';

/** Fetches and parses a JSON file at a path below the data's folder. Rejects where it can't. */
export type FetchJson = (path: string) => Promise<unknown>;

/** When the reports were published, their pages' addresses, and the status of cells. */
export interface ReportSources {
  readonly published: readonly (string | null)[];
  readonly url: readonly string[];
  readonly cellStatus: readonly string[];
}

/**
 * The published data as slices; every list aligns with the catalog's reports. Each is fetched once;
 * a failed fetch is forgotten, so that asking again tries again. Reject with what the fetch rejects
 * with, or `BrokenSlice`.
 */
export interface Slices {
  readonly catalog: Catalog;
  /** An indicator's values, null where unknown. Rejects with `BrokenSlice` where the data have no slice of it. */
  values(indicator: IndicatorId): Promise<readonly (number | null)[]>;
  /** Procurement amounts printed without a unit. */
  unstated(): Promise<readonly (string | null)[]>;
  sources(): Promise<ReportSources>;
  /** All reports of the bodies that lie in an area (its code, "0" where none is known), by body, then year. */
  area(code: string): Promise<readonly Report[]>;
}

/** Lays values at their places among `length` reports, null elsewhere. */
function spread<T>(
  file: Fields,
  gaps: readonly number[],
  values: readonly T[],
  length: number,
): (T | null)[] {
  const list = new Array<T | null>(length).fill(null);
  let at = -1;
  gaps.forEach((gap, i) => {
    at += gap;
    if (!(gap >= 1 && at < length)) file.fail('at', `leads beyond the ${length} reports`);
    list[at] = values[i] ?? null;
  });
  return list;
}

function readValues(file: Fields, length: number): readonly (number | null)[] {
  const gaps = file.numbersIfAny('at');
  if (gaps === undefined) return file.numbersOrNull('values', length);
  return spread(file, gaps, file.numbers('values', gaps.length), length);
}

function readUnstated(file: Fields, length: number): readonly (string | null)[] {
  const gaps = file.numbers('at');
  return spread(file, gaps, file.texts('printed', gaps.length), length);
}

function readSources(file: Fields, length: number): ReportSources {
  const hosts = file.texts('hosts');
  const host = file.indices('host', hosts.length, length);
  const rest = file.texts('rest', length);
  const gaps = file.numbers('at');
  return {
    published: file.textsOrNull('published', length),
    url: rest.map((path, i) => (hosts[host[i] ?? 0] ?? '') + path),
    cellStatus: spread(file, gaps, file.texts('cellStatus', gaps.length), length).map((text) => text ?? ''),
  };
}

/** Keeps a promise by its path, but not a failed one. */
class Kept {
  readonly #promises = new Map<string, Promise<unknown>>();

  get<T>(path: string, make: () => Promise<T>): Promise<T> {
    const known = this.#promises.get(path) as Promise<T> | undefined;
    if (known) return known;
    const made = make().catch((reason: unknown) => {
      this.#promises.delete(path);
      throw reason;
    });
    this.#promises.set(path, made);
    return made;
  }
}

/** The file at `path`, of the catalog's version: a cache may hold an older one, which is then passed by. */
async function fetchVersion(fetchJson: FetchJson, path: string, version: string): Promise<unknown> {
  const isRight = (json: unknown) => new Fields(json, path).text('version') === version;
  const cached = await fetchJson(path);
  if (isRight(cached)) return cached;
  const fresh = await fetchJson(`${path}?v=${version}`);
  if (isRight(fresh)) return fresh;
  throw new BrokenSlice(path, 'belongs to other data than the catalog');
}

/** The slices that a catalog describes. */
export function slicesOf(catalog: Catalog, fetchJson: FetchJson): Slices {
  const { version, reports } = catalog;
  const kept = new Kept();
  const read = <T>(path: string, reader: (file: Fields, length: number) => T): Promise<T> =>
    kept.get(path, async () =>
      reader(new Fields(await fetchVersion(fetchJson, path, version), path), reports.length),
    );
  return {
    catalog,
    values: (indicator) =>
      catalog.hasSlice(indicator)
        ? read(slicePath(indicator), readValues)
        : Promise.reject(new BrokenSlice(slicePath(indicator), LEFT_OUT)),
    unstated: () => read(UNSTATED_PATH, readUnstated),
    sources: () => read(SOURCES_PATH, readSources),
    area: (code) => {
      const path = areaPath(code);
      return kept.get(path, async () => readArea(await fetchVersion(fetchJson, path, version), path));
    },
  };
}

/**
 * Fetches the catalog, and gives the slices that it describes. The slice of `first` is fetched at the
 * same time rather than after it. Rejects with what the fetch rejects with, or `BrokenSlice`.
 */
export async function loadSlices(fetchJson: FetchJson, first: IndicatorId | null = null): Promise<Slices> {
  const early = first === null ? null : { path: slicePath(first), json: fetchJson(slicePath(first)) };
  // Whoever asks for the slice gets its failure; if nobody does, nobody needs to know.
  early?.json.catch(() => undefined);
  const catalog = readCatalog(await fetchJson(CATALOG_PATH));
  let isTaken = false;
  return slicesOf(catalog, (path) => {
    if (path !== early?.path || isTaken) return fetchJson(path);
    isTaken = true;
    return early.json;
  });
}
