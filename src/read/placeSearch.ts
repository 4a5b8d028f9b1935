import type { Body } from '../model/body';
import { squash } from './chars';
import { readBody } from './csvBody';
import type { Divisions, PlaceFinder } from './divisions';
import { placeFinder } from './divisions';

/** Bodies that a name may mean, for a reader to choose from. */
export interface PlaceSearch {
  /**
   * Places of the national list whose name holds `name` (without its office: 金城 and 金城镇人民政府 find
   * 金城镇) and that lie in an area whose names hold every word of `where`; the same name first, `most` at most.
   */
  listed(name: string, where: string, most: number): readonly Body[];
  /** A body of that name which the list hasn't, in each area that `where` fits, the widest first. */
  unlisted(name: string, where: string, most: number): readonly Body[];
}

const OFFICE = /(人民政府|办事处|管理委员会|管委会)$/u;
const KIND = /(镇|乡|街道|地区|苏木|省|市|县|区|旗)$/u;

function bodyOf(places: PlaceFinder, code: string, name: string): Body {
  const names = places.namesOf(code) ?? { province: '', city: '', county: '' };
  return readBody({ ...names, body: name, body_code: code, level: '', kind: '' }, places, () => undefined);
}

/** Searches the national list. */
export function placeSearch(divisions: Divisions): PlaceSearch {
  const places = placeFinder(divisions);
  const areas = [
    ...Object.entries(divisions.provinces),
    ...Object.entries(divisions.cities),
    ...Object.entries(divisions.areas),
  ];
  const towns = Object.entries(divisions.streets).flatMap(([county, each]) =>
    Object.entries(each).map(([code, name]) => [county + code, name] as const),
  );
  const liesIn = (code: string, words: readonly string[]) => {
    const names = Object.values(places.namesOf(code) ?? {}).join('');
    return words.every((word) => names.includes(word));
  };
  const wordsOf = (text: string) =>
    text
      .trim()
      .split(/[\s、，,]+/u)
      .filter(Boolean);
  return {
    listed(name, where, most) {
      const plain = squash(name).replace(OFFICE, '');
      const stem = plain.length > 2 ? plain.replace(KIND, '') : plain;
      if (stem === '') return [];
      const words = wordsOf(where);
      return [...towns, ...areas]
        .filter(([code, listed]) => listed.includes(stem) && liesIn(code, words))
        .sort(([, a], [, b]) => Number(b === plain) - Number(a === plain) || a.length - b.length)
        .slice(0, most)
        .map(([code, listed]) => bodyOf(places, code, listed));
    },
    unlisted(name, where, most) {
      const plain = squash(name);
      const words = wordsOf(where);
      if (plain === '' || words.length === 0) return [];
      return areas
        .filter(([code]) => liesIn(code, words))
        .slice(0, most)
        .map(([code]) => {
          const names = places.namesOf(code) ?? { province: '', city: '', county: '' };
          const cells = { ...names, body: plain, body_code: '', level: '', kind: '' };
          return readBody(cells, places, () => undefined);
        });
    },
  };
}
