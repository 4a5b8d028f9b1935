import type { Kind } from '../model/body';
import type { DivisionIndex, Place } from '../model/gazetteer';
import type { Issue } from '../model/report';
import { squash } from '../read/chars';
import { bodyAmbiguous, bodyEnding, bodyMissing, bodyUnknown } from './issues';

/** Who reports, as far as the text and the national list tell. */
export interface BodyFound {
  readonly body_code: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly body: string | null;
  readonly kind: Kind | null;
}

const NOBODY: BodyFound = {
  body_code: null,
  province: null,
  city: null,
  county: null,
  body: null,
  kind: null,
};

const ENDINGS = /(?:人民政府|人民|行政公署|行署|政府办事处|(?<=街道|地区|[镇乡])办事处)$/u;
const DEPARTMENT =
  /(?:局|委员会|管委会|[^市]委|厅|办公室|办公厅|政府办|中心|学院|医院|分局|支队|大队|总队|队|所|院|处|站|署|台|馆|公司|协会|联合会|总社|法院|检察院)$/u;

function kindOf(name: string, place: Place | null): Kind | null {
  if (/镇$/u.test(name)) return 'town';
  if (/(?:乡|苏木)$/u.test(name)) return 'township';
  if (/街道$/u.test(name)) return 'subdistrict';
  if (/地区$/u.test(name) && (place?.code.length ?? 9) === 9) return 'town';
  if (place?.code.length === 2) return 'province';
  if (place?.code.length === 4) return 'city';
  if (/市$/u.test(name)) return 'city';
  if (/区$/u.test(name)) return 'district';
  if (/[县旗]$/u.test(name)) return 'county';
  return place?.code.length === 9 ? 'town' : null;
}

/** Offices of a national body say so first: 国家税务总局莱州市税务局. */
const NATIONAL = /^国家.{2,6}?局(?=.)/u;
/** Zones go by their whole name: 沂源经济开发区 isn't called 经济开发区. */
const ZONE = /(?:开发区|园区|新区|示范区|保税区|合作区|管理区|风景区|度假区)$/u;

/** The name without the words for its office: 金城镇 for 金城镇人民政府, 三山岛街道 for 三山岛街道办事处. */
function plainName(printed: string): string {
  const name = squash(printed).replace(/^中共/u, '');
  return name.replace(ENDINGS, '');
}

const orNull = (text: string) => (text === '' ? null : text);

/**
 * Finds who reports. `names` are its names as printed, the title's before the signature's: the first that
 * the national list has is taken, as long as it doesn't name another body than the first. `texts` tell where
 * it lies, the surest first. A department is called by its name from its area's on, and takes its area's code.
 */
export function findBody(
  names: readonly string[],
  texts: readonly string[],
  index: DivisionIndex,
  issues: Issue[],
): BodyFound {
  const [first = ''] = names.map(plainName);
  const same = names.filter((name) => plainName(name).endsWith(first) || first.endsWith(plainName(name)));
  const attempts = same.map((name) => {
    const said: Issue[] = [];
    return { found: byName(name, texts, index, said), said };
  });
  const best = attempts.find(({ found }) => found.body_code !== null) ?? attempts[0];
  issues.push(...(best?.said ?? [bodyMissing()]));
  return best?.found ?? NOBODY;
}

function byName(printed: string, texts: readonly string[], index: DivisionIndex, issues: Issue[]): BodyFound {
  const name = plainName(printed);
  if (name === '') {
    issues.push(bodyMissing());
    return NOBODY;
  }
  const squashed = texts.map(squash);
  const isDepartment = DEPARTMENT.test(name) && !/街道$/u.test(name);
  if (isDepartment) {
    const area = index.areaOf(name.replace(NATIONAL, ''), squashed).place;
    const place = area && (branchArea(name, area, index) ?? area);
    return {
      body_code: place?.code ?? null,
      province: orNull(place?.province ?? ''),
      city: orNull(place?.city ?? ''),
      county: orNull(place?.county ?? ''),
      body: area && !NATIONAL.test(name) ? fromArea(name, area) : name,
      kind: 'department',
    };
  }
  // 海淀区人民政府学院路街道: the government that a street's office belongs to isn't part of a name.
  const places = name.replace(/([省市区县旗])人民政府(?=.)/gu, '$1');
  const { place, candidates } = index.resolve(places, squashed);
  if (place) {
    if (!places.endsWith(place.name)) issues.push(bodyEnding(places, place.name));
    // An area also goes by a shorter name (石柱县); a town's printed name tells more than the list's.
    const isListed = places.endsWith(place.name) || place.code.length < 9;
    const body = isListed ? place.name : ownName(places, place);
    return {
      body_code: place.code,
      province: orNull(place.province),
      city: orNull(place.city),
      county: orNull(place.county),
      body,
      kind: kindOf(body, place),
    };
  }
  const area = index.areaOf(places, squashed).place;
  const own = area && !ZONE.test(places) ? ownName(places, area) : places;
  issues.push(
    candidates.length > 0
      ? bodyAmbiguous(
          own,
          candidates.map((each) => `${each.province}${each.city}${each.county}`),
        )
      : bodyUnknown(own),
  );
  return {
    body_code: null,
    province: orNull(area?.province ?? ''),
    city: orNull(area?.city ?? ''),
    county: orNull(area?.county ?? ''),
    body: own,
    kind: kindOf(own, null),
  };
}

/** The district that a city's bureau has a branch in: 荔湾区 for 广州市公安局荔湾区分局. */
function branchArea(name: string, city: Place, index: DivisionIndex): Place | null {
  const branch = /局(.{2,8}?)(?:分局|监管局)$/u.exec(name)?.[1];
  if (branch === undefined || city.code.length !== 4) return null;
  const found = ['', '区', '县', '市'].map(
    (ending) => index.resolve(`${city.name}${branch}${ending}`, []).place,
  );
  return found.find((place) => place?.code.length === 6) ?? null;
}

/** A department's name from its area's on: 铜梁区城市管理局 for 重庆市铜梁区城市管理局. */
function fromArea(name: string, area: Place): string {
  const short = area.name.replace(/(?:省|市|区|县|旗)$/u, '');
  const starts = [area.name, short].filter((each) => each.length >= 2).map((each) => name.indexOf(each));
  return name.slice(Math.max(0, starts.find((at) => at >= 0) ?? 0));
}

/** The name without the names of what holds it, in full or without their endings. */
function ownName(name: string, within: Place): string {
  let own = name;
  for (const holder of [within.province, within.city, within.county]) {
    const short = holder.replace(/(?:省|市|区|县|旗)$/u, '');
    for (const each of [holder, short]) {
      if (each.length >= 2 && own.startsWith(each) && own.length > each.length + 1) {
        own = own.slice(each.length);
        break;
      }
    }
  }
  return own;
}
