import type { Body, Kind, Level } from '../model/body';
import { bodyId, KINDS, LEVELS } from '../model/body';
import type { PlaceFinder, PlaceNames } from './divisions';
import type { CsvProblem } from './csvProblem';

type BodyColumn = 'body_code' | 'level' | 'province' | 'city' | 'county' | 'body' | 'kind';

/** A problem before it is known which row it stands in. */
export type CellProblem = Omit<CsvProblem, 'row'>;

/** Digits of the code that is a body's own, by level; a department has none. */
const OWN_DIGITS: Readonly<Record<Exclude<Level, 'department'>, number>> = {
  town: 9,
  county: 6,
  city: 4,
  province: 2,
};

const LEVEL_OF: Readonly<Record<Exclude<Kind, 'city'>, Level>> = {
  town: 'town',
  township: 'town',
  subdistrict: 'town',
  county: 'county',
  district: 'county',
  province: 'province',
  department: 'department',
};

/** The name of the place that a government's name holds: "金城镇" of "金城镇人民政府". */
const placeName = (body: string) => body.replace(/(人民政府|办事处)$/u, '');

/** The kind that a body's own name tells; a name that tells none is a department's. */
function kindOfName(body: string, code: string): Kind {
  const name = placeName(body);
  if (/街道$/u.test(name)) return 'subdistrict';
  if (/(乡|苏木)$/u.test(name)) return 'township';
  if (/镇$/u.test(name)) return 'town';
  // Beijing's towns report as "亦庄地区"; a prefecture of that word has a shorter code.
  if (/地区$/u.test(name) && code.length === 9) return 'town';
  if (/(自治区|省)$/u.test(name)) return 'province';
  if (/(县|旗)$/u.test(name)) return 'county';
  if (/地区$/u.test(name)) return 'city';
  if (/区$/u.test(name)) return 'district';
  return /(市|州|盟)$/u.test(name) ? 'city' : 'department';
}

/** A city is one of the two levels that are called so: by its code, else by whether it is its own county. */
function levelOf(kind: Kind, code: string, county: string, body: string): Level {
  if (kind !== 'city') return LEVEL_OF[kind];
  if (code !== '') return code.length === 6 ? 'county' : 'city';
  return county !== '' && county === placeName(body) ? 'county' : 'city';
}

const fits = (level: Level, kind: Kind) =>
  kind === 'city' ? level === 'city' || level === 'county' : LEVEL_OF[kind] === level;

function levelAndKind(
  cells: Readonly<Record<BodyColumn, string>>,
  code: string,
  report: (p: CellProblem) => void,
) {
  const named = (KINDS as readonly string[]).includes(cells.kind) ? (cells.kind as Kind) : null;
  if (cells.kind !== '' && named === null) {
    const message = {
      zh: `类别须为 ${KINDS.join('、')} 之一；已按名称推断`,
      en: `kind must be one of ${KINDS.join(', ')}; inferred from the name`,
    };
    report({ column: 'kind', value: cells.kind, code: 'bad_kind', severity: 'warning', message });
  }
  const level = (LEVELS as readonly string[]).includes(cells.level) ? (cells.level as Level) : null;
  const isOwnLevel = (kind: Kind) => level === null || fits(level, kind);
  const guessed = kindOfName(cells.body, code);
  // A name that ends like a place's but stands at the department level is a department's.
  const kind = named ?? (isOwnLevel(guessed) || level !== 'department' ? guessed : 'department');
  const inferred = levelOf(kind, code, cells.county, cells.body);
  if (cells.level !== '' && (level === null || !fits(level, kind))) {
    const message = {
      zh: `层级须为 ${LEVELS.join('、')} 之一，并与类别“${kind}”相符；已改作 ${inferred}`,
      en: `level must be one of ${LEVELS.join(', ')} and fit the kind “${kind}”; taken as ${inferred}`,
    };
    report({ column: 'level', value: cells.level, code: 'bad_level', severity: 'warning', message });
  }
  return { kind, level: level !== null && fits(level, kind) ? level : inferred };
}

/** What a body's code says of it: its own code where it is that long, the area it lies in otherwise. */
function codeAndArea(level: Level, given: string, report: (p: CellProblem) => void) {
  if (given === '') return { code: null, area: null };
  if (level === 'department') return { code: null, area: given.slice(0, 6) };
  const digits = OWN_DIGITS[level];
  if (given.length > digits) {
    const message = {
      zh: `${level} 一级的代码为 ${digits} 位，此处为 ${given.length} 位；未采用。请核对代码或层级`,
      en: `a code of the level ${level} has ${digits} digits, this one ${given.length}; not used. Check the code or the level`,
    };
    report({ column: 'body_code', value: given, code: 'code_level', severity: 'error', message });
    return { code: null, area: given.slice(0, digits).slice(0, 6) };
  }
  return given.length === digits ? { code: given, area: given.slice(0, 6) } : { code: null, area: given };
}

function checkNames(
  names: PlaceNames,
  listed: PlaceNames | null,
  given: string,
  report: (p: CellProblem) => void,
): void {
  if (listed === null) {
    const message = {
      zh: '全国代码表中没有此代码；请核对',
      en: 'the national list has no such code; check it',
    };
    report({ column: 'body_code', value: given, code: 'unlisted_code', severity: 'warning', message });
    return;
  }
  for (const column of ['province', 'city', 'county'] as const) {
    const value = names[column];
    if (value === '' || listed[column] === '' || value === listed[column]) continue;
    const message = {
      zh: `与代码 ${given} 所在的“${listed[column]}”不符；请核对代码或名称`,
      en: `does not match “${listed[column]}”, where the code ${given} lies; check the code or the name`,
    };
    report({ column, value, code: 'code_names', severity: 'warning', message });
  }
}

/** Code and area by names alone, where the code didn't tell. */
function locate(places: PlaceFinder, level: Level, names: PlaceNames, body: string, known: string | null) {
  const place = placeName(body);
  const isArea = level === 'county' || level === 'city' || level === 'province';
  const own = { ...names, ...(isArea && names[level] === '' ? { [level]: place } : {}) };
  const area = known ?? places.areaOf(own);
  if (area === null) return { code: null, area: '0' };
  if (level === 'town') return { code: area.length === 6 ? places.townOf(area, place) : null, area };
  const isItself = isArea && area.length === OWN_DIGITS[level] && places.nameOf(area) === place;
  return { code: isItself ? area : null, area };
}

/**
 * The body that a row names. Without a usable code it is found by its names in `places`, within its
 * county; without that it has the area '0'. Level and kind are inferred where not given. What is wrong
 * goes to `report` and is left out.
 */
export function readBody(
  cells: Readonly<Record<BodyColumn, string>>,
  places: PlaceFinder | null,
  report: (problem: CellProblem) => void,
): Body {
  const isCode = /^(\d{2}|\d{4}|\d{6}|\d{9})$/u.test(cells.body_code);
  const given = isCode ? cells.body_code : '';
  if (!isCode && cells.body_code !== '') {
    const message = {
      zh: '代码须为 2、4、6 或 9 位数字；未采用',
      en: 'a code has 2, 4, 6 or 9 digits; not used',
    };
    report({ column: 'body_code', value: cells.body_code, code: 'bad_code', severity: 'error', message });
  }
  const { kind, level } = levelAndKind(cells, given, report);
  const byCode = codeAndArea(level, given, report);
  const listed = given === '' || places === null ? null : places.namesOf(given);
  if (given !== '' && places !== null) checkNames(cells, listed, given, report);
  const { code, area } =
    byCode.code !== null || places === null
      ? { code: byCode.code, area: byCode.area ?? '0' }
      : locate(places, level, cells, cells.body, byCode.area);
  const names = {
    province: cells.province || (listed?.province ?? ''),
    city: cells.city || (listed?.city ?? ''),
    county: cells.county || (listed?.county ?? ''),
  };
  const body = { code, area, level, kind, name: cells.body, ...names };
  return { id: bodyId(body), ...body };
}
