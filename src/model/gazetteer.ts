/** A division of the national list: 2 digits a province, 4 a city, 6 a county, 9 a town. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** A body found in the national list, with the names of what holds it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/** What a name leads to: one place, or none (`place` null) with those it could be. */
export interface Resolved {
  readonly place: Place | null;
  readonly candidates: readonly Place[];
}

/** Looks up bodies of the national list by the names that reports print. */
export interface DivisionIndex {
  /**
   * The body that `name` names ("烟台市莱州市金城镇", "金城镇"), given texts that tell where it lies, the
   * surest first. A name alone never decides where several counties have it, and a town's name needs
   * its county, city or province beside it or in the texts. No place is guessed.
   */
  resolve(name: string, texts: readonly string[]): Resolved;
  /** The area (county, city or province) that a name begins with ("江宁区财政局"), the narrowest told. */
  areaOf(name: string, texts: readonly string[]): Resolved;
}

const TOWN_ENDING = /(?:镇|(?:[\u4e00-\u9fff]族)?乡|街道|苏木|地区)$/u;
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|' +
  '柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|' +
  '塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
/** 回族自治县, 蒙古自治州 and the like. */
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族|蒙古|哈萨克|柯尔克孜)+自治([区州县旗])$`, 'u');
const AREA_ENDING = /(?:特别行政区|自治[区州县旗]|省|市|地区|盟|新区|林区|特区|区|县|旗)$/u;

/** The name without its kind of place, where two characters or more remain: 莱州 for 莱州市, but 费县 for 费县. */
function short(name: string): string {
  const stem = name
    .replace(/维吾尔自治区$/u, '')
    .replace(AUTONOMOUS, '')
    .replace(AREA_ENDING, '');
  return stem.length >= 2 ? stem : name;
}

/** What an autonomous area is also called, in full for any other: 化隆县 for 化隆回族自治县. */
function alias(name: string): string {
  const kind = AUTONOMOUS.exec(name)?.[1];
  return kind === undefined || short(name) === name ? name : `${short(name)}${kind}`;
}

const townStem = (name: string) => name.replace(TOWN_ENDING, '');

/** "市辖区" and the like group counties and name no place. */
const isGroup = (name: string) => /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u.test(name);

/** An index over the national list, in any order. */
export function indexDivisions(divisions: readonly Division[]): DivisionIndex {
  const nameOf = new Map(divisions.map(({ code, name }) => [code, name]));
  const towns = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  const areas = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, code: string): void => {
    const codes = map.get(key);
    if (codes) codes.push(code);
    else map.set(key, [code]);
  };
  for (const { code, name } of divisions) {
    if (code.length === 9) {
      add(towns, name, code);
      if (TOWN_ENDING.test(name)) add(stems, townStem(name), code);
    } else if (!isGroup(name)) {
      add(areas, name, code);
      if (short(name) !== name) add(areas, short(name), code);
      const also = alias(name);
      if (also !== name) add(areas, also, code);
    }
  }

  const placeOf = (code: string): Place => ({
    code,
    name: nameOf.get(code) ?? '',
    province: nameOf.get(code.slice(0, 2)) ?? '',
    city: code.length >= 4 ? (nameOf.get(code.slice(0, 4)) ?? '') : '',
    county: code.length >= 6 ? (nameOf.get(code.slice(0, 6)) ?? '') : '',
  });
  const holders = (code: string): string[] =>
    [6, 4, 2]
      .filter((digits) => digits < code.length)
      .map((digits) => nameOf.get(code.slice(0, digits)) ?? '')
      .filter((name) => name !== '' && !isGroup(name));

  /** True where `prefix` is made of names that hold the place, widest first, each in full or short. */
  const isPrefix = (prefix: string, code: string): boolean => {
    let rests = new Set([prefix]);
    for (const holder of [...holders(code)].reverse()) {
      rests = new Set(
        [...rests].flatMap((rest) => [
          rest,
          ...[holder, short(holder)]
            .filter((name) => rest.startsWith(name))
            .map((name) => rest.slice(name.length)),
        ]),
      );
    }
    return rests.has('');
  };

  /** Codes whose name ends `name`, the rest being names that hold them; those with the least rest first. */
  const endingIn = (
    name: string,
    map: ReadonlyMap<string, readonly string[]>,
    key: (tail: string) => string,
  ) => {
    const found: { code: string; prefix: string }[] = [];
    for (let at = 0; at < name.length - 1; at++) {
      const prefix = name.slice(0, at);
      for (const code of map.get(key(name.slice(at))) ?? []) {
        if (isPrefix(prefix, code)) found.push({ code, prefix });
      }
    }
    return found;
  };

  /** Of several codes, those that the first telling text speaks of: by county, else by city, else by province. */
  const narrow = (
    codes: readonly string[],
    texts: readonly string[],
  ): { codes: readonly string[]; told: boolean } => {
    let left = codes;
    let told = false;
    for (const text of texts) {
      for (const digits of [6, 4, 2]) {
        const spoken = left.filter((code) => {
          const name = code.length > digits ? (nameOf.get(code.slice(0, digits)) ?? '') : '';
          return name !== '' && !isGroup(name) && text.includes(name);
        });
        if (spoken.length > 0) {
          told = true;
          left = spoken;
        }
      }
      if (told && left.length === 1) break;
    }
    return { codes: left, told };
  };

  const settle = (
    found: readonly { code: string; prefix: string }[],
    texts: readonly string[],
    alone: boolean,
  ): Resolved => {
    const codes = [...new Set(found.map(({ code }) => code))];
    const prefixed = found.filter(({ prefix }) => prefix !== '').map(({ code }) => code);
    const pool = prefixed.length > 0 ? [...new Set(prefixed)] : codes;
    const narrowed = pool.length === 1 ? { codes: pool, told: prefixed.length > 0 } : narrow(pool, texts);
    const told = narrowed.told || alone || narrow(pool, texts).told;
    const [only, ...more] = narrowed.codes;
    const place = only !== undefined && more.length === 0 && told ? placeOf(only) : null;
    return { place, candidates: place ? [place] : narrowed.codes.map(placeOf) };
  };

  const isArea = (code: string) => code.length < 9;
  return {
    resolve: (name, texts) => {
      const exact = endingIn(name, towns, (tail) => tail);
      if (exact.length > 0) return settle(exact, texts, false);
      // An area's own name is enough by itself where no other area has it.
      const area = endingIn(name, areas, (tail) => tail).filter(({ code }) => {
        const listed = nameOf.get(code) ?? '';
        return name.endsWith(listed) || name.endsWith(alias(listed));
      });
      if (area.length > 0) return settle(area, texts, true);
      if (!TOWN_ENDING.test(name)) return { place: null, candidates: [] };
      return settle(
        endingIn(townStem(name), stems, (tail) => tail),
        texts,
        false,
      );
    },
    areaOf: (name, texts) => {
      let best: { code: string; prefix: string }[] = [];
      for (let end = 2; end < name.length; end++) {
        const found = endingIn(name.slice(0, end), areas, (tail) => tail).filter(({ code }) => isArea(code));
        if (found.length > 0) best = found;
      }
      if (best.length > 0) return settle(best, texts, true);
      return { place: null, candidates: [] };
    },
  };
}
