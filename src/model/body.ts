import { shortHash } from './shortHash';

/** Levels never mix: a ranking or a sum takes bodies of one level. */
export type Level = 'town' | 'county' | 'city' | 'province' | 'department';

/** What sort of body it is; a level holds one or more kinds. */
export type Kind =
  'town' | 'township' | 'subdistrict' | 'county' | 'district' | 'city' | 'province' | 'department';

export const LEVELS: readonly Level[] = ['town', 'county', 'city', 'province', 'department'];
export const KINDS: readonly Kind[] = [
  'town',
  'township',
  'subdistrict',
  'county',
  'district',
  'city',
  'province',
  'department',
];

/** Body's identity: its GB/T 2260 code where the national list has it, else `areaCode-hash`. */
export type BodyId = string;

/**
 * A body that reports. `code` is its own code in the national list, or null (a department, a
 * development zone); `area` is the narrowest area code known for it (6, 4 or 2 digits, or '0').
 */
export interface Body {
  readonly id: BodyId;
  readonly code: string | null;
  readonly area: string;
  readonly level: Level;
  readonly kind: Kind;
  readonly name: string;
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/**
 * The stable id of a body. A body of the national list that reports as itself has its own code.
 * Any other is named by its area and a hash of its county's and its own name, so that the same body
 * gets the same id in every dataset and browser.
 */
export function bodyId(body: Pick<Body, 'code' | 'area' | 'county' | 'name'>): BodyId {
  return body.code ?? `${body.area}-${shortHash(`${body.county}/${body.name}`)}`;
}

/** True where `area` (a code of 2, 4 or 6 digits) holds the body. */
export function isWithin(body: Pick<Body, 'area' | 'code'>, area: string): boolean {
  return body.area.startsWith(area) || (body.code?.startsWith(area) ?? false);
}
