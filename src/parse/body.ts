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

const ENDINGS = /(?:人民政府|政府办事处|办事处)$/u;
const DEPARTMENT =
  /(?:局|委员会|管委会|[^市]委|厅|办公室|办公厅|政府办|中心|学院|医院|分局|支队|大队|总队|队|所|院|处|站|署|台|馆|公司|协会|联合会|总社|法院|检察院)$/u;

function kindOf(name: string, place: Place | null): Kind | null {
  if (/镇$/u.test(name)) return 'town';
  if (/(?:乡|苏木)$/u.test(name)) return 'township';
  if (/(?:街道|地区)$/u.test(name) && (place?.code.length ?? 9) === 9) return 'subdistrict';
  if (place?.code.length === 2 && !/市$/u.test(place.name)) return 'province';
  if (/市$/u.test(name)) return 'city';
  if (/区$/u.test(name)) return 'district';
  if (/[县旗]$/u.test(name)) return 'county';
  if (place?.code.length === 4) return 'city';
  return place?.code.length === 9 ? 'town' : null;
}

/** The name without the words for its office: 金城镇 for 金城镇人民政府, 三山岛街道 for 三山岛街道办事处. */
function plainName(printed: string): string {
  const name = squash(printed).replace(/^中共/u, '');
  return name.replace(ENDINGS, '');
}

const orNull = (text: string) => (text === '' ? null : text);

/**
 * Finds who reports. `names` are its names as printed, the title's before the signature's: the first that
 * the national list has is taken. `texts` tell where it lies, the surest first. A department keeps its whole name and takes its
 * county's code.
 */
export function findBody(
  names: readonly string[],
  texts: readonly string[],
  index: DivisionIndex,
  issues: Issue[],
): BodyFound {
  const attempts = names.map((name) => {
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
    const { place } = index.areaOf(name, squashed);
    return {
      body_code: place?.code.length === 6 ? place.code : null,
      province: orNull(place?.province ?? ''),
      city: orNull(place?.city ?? ''),
      county: orNull(place?.county ?? ''),
      body: name,
      kind: 'department',
    };
  }
  // 海淀区人民政府学院路街道: the government that a street's office belongs to isn't part of a name.
  const places = name.replace(/([省市区县旗])人民政府(?=.)/gu, '$1');
  const { place, candidates } = index.resolve(places, squashed);
  if (place) {
    if (!places.endsWith(place.name)) issues.push(bodyEnding(places, place.name));
    const body = places.endsWith(place.name) ? place.name : ownName(places, place);
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
  const own = area ? ownName(places, area) : places;
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
