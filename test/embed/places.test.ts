import fc from '../fastCheck';
import { expect, test } from 'vitest';
import { groupNames } from '../../src/chart/groupNames';
import { placesOf } from '../../src/embed/places';
import type { Body } from '../../src/model/body';
import { areaName, DIGITS } from '../../src/model/place';
import { GROUPINGS } from '../../src/model/question';
import type { CompareQuestion, GroupsQuestion } from '../../src/model/question';
import { body } from '../chart/make';

const PROVINCES: Readonly<Record<string, string>> = { '37': '山东省', '50': '重庆市', '51': '四川省' };

/** Few names over few areas: many share one, and some areas have none of their own. */
const bodies: fc.Arbitrary<readonly Body[]> = fc
  .array(
    fc.record({
      area: fc.constantFrom('0', '370683', '370601', '500103', '500151', '510103', '370202'),
      city: fc.constantFrom('烟台市', '市辖区', '青岛市'),
      county: fc.constantFrom('市中区', '县', '莱州市', ''),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) =>
    all.map((of, i) => ({
      ...{ ...body(`b${i}`), ...of },
      province: PROVINCES[of.area.slice(0, 2)] ?? '',
    })),
  );

const SCOPE = { level: 'town', kind: null, area: null } as const;

test('groups are named by what a saved chart keeps as by all bodies', () => {
  fc.assert(
    fc.property(bodies, fc.constantFrom(...GROUPINGS), fc.infiniteStream(fc.boolean()), (all, by, drawn) => {
      const digits = DIGITS[by] ?? 6;
      const groups = [...new Set(all.map(({ area }) => area.slice(0, digits)))].filter(
        () => drawn.next().value,
      );
      const question: GroupsQuestion = {
        ...{ ask: 'groups', indicator: 'disclosed_total', scope: SCOPE, bodies: [], years: [2019, 2020] },
        ...{ by, statistic: 'median', everyYear: false },
      };
      const kept = placesOf(
        {
          question,
          series: {
            ask: 'groups',
            lines: groups.map((group) => ({ group, points: [{ year: 2019, value: 1, known: 1, of: 1 }] })),
          },
        },
        all,
      );
      if (DIGITS[by] === null) {
        expect(kept).toEqual([]);
        return;
      }
      const [whole, few] = [all, kept].map((those) => groupNames(by, those, '', 'zh'));
      expect(groups.map((group) => few?.(group))).toEqual(groups.map((group) => whole?.(group)));
    }),
  );
});

test('so is the area of peers', () => {
  const series = { ask: 'compare', rows: [], spreads: {}, near: null } as const;
  const comparedWith = (area: string | null): CompareQuestion => ({
    ...{ ask: 'compare', scope: SCOPE, bodies: [], indicators: [], years: [2020, 2020], withPeers: true },
    peers: { scope: { ...SCOPE, area } },
  });
  fc.assert(
    fc.property(bodies, fc.constantFrom('37', '3706', '370683', '500103'), (all, area) => {
      const kept = placesOf({ question: comparedWith(area), series }, all);
      expect(areaName(area, kept)).toBe(areaName(area, all));
      expect(placesOf({ question: comparedWith(null), series }, all)).toEqual([]);
    }),
  );
});
