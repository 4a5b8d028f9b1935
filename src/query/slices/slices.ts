import type { IndicatorId } from '../../model/indicators';
import type { Catalog } from './catalog';
import { readCatalog } from './catalog';
import { CATALOG_PATH } from './catalogFile';
import { BrokenSlice, Fields, LEFT_OUT } from './shape';
import { slicePath } from './sliceFile';
import { spread } from './spreadOut';

/** Fetches and parses a JSON file at a path below the data's folder. Rejects where it can't. */
export type FetchJson = (path: string) => Promise<unknown>;

/** Reads the JSON of the file at `path`, for so many reports. */
export type Reader<T> = (json: unknown, path: string, length: number) => T;

/**
 * The published data as slices; every list aligns with the catalog's reports. Each is fetched once;
 * a failed fetch is forgotten, so that asking again tries again. Reject with what the fetch rejects
 * with, or `BrokenSlice`.
 */
export interface Slices {
  readonly catalog: Catalog;
  /** An indicator's values, null where unknown. Rejects with `BrokenSlice` where the data have no slice of it. */
  values(indicator: IndicatorId): Promise<readonly (number | null)[]>;
  /** Another file below the data's folder, as `reader` reads it. */
  read<T>(path: string, reader: Reader<T>): Promise<T>;
}

function readValues(json: unknown, path: string, length: number): readonly (number | null)[] {
  const file = new Fields(json, path);
  const gaps = file.numbersIfAny('at');
  if (gaps === undefined) return file.numbersOrNull('values', length);
  return spread(file, gaps, file.numbers('values', gaps.length), length);
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
  const read = <T>(path: string, reader: Reader<T>): Promise<T> =>
    kept.get(path, async () => reader(await fetchVersion(fetchJson, path, version), path, reports.length));
  return {
    catalog,
    read,
    values: (indicator) =>
      catalog.hasSlice(indicator)
        ? read(slicePath(indicator), readValues)
        : Promise.reject(new BrokenSlice(slicePath(indicator), LEFT_OUT)),
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
