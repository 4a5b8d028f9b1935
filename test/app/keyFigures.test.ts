import { describe, expect, test } from 'vitest';
import { keyFigureChange, keyFigures } from '../../src/app/body/keyFigures';
import type { FigureId } from '../../src/model/figures';
import { indicator } from '../../src/model/indicators';
import type { Report } from '../../src/model/report';
import { body } from '../chart/make';

const reportOf = (year: number, values: Partial<Record<FigureId, number>>): Report => ({
  ...{ body: body('1'), year, form: year < 2021 ? '2019' : '2021', published: null, url: '' },
  ...{ evidence: 'both', origin: 'published', values, status: {}, procurementPrinted: null },
});

/** The change of an indicator as the page about a body whose reports tell these values says it. */
function changeOf(id: FigureId, values: Readonly<Record<number, number>>, lang: 'zh' | 'en' = 'zh') {
  const reports = Object.entries(values).map(([year, value]) => reportOf(Number(year), { [id]: value }));
  const figure = keyFigures(reports).find((each) => each.indicator.id === id);
  if (!figure) throw new Error(`no key figure ${id}`);
  return keyFigureChange(figure, lang);
}

describe('the change of a key figure', () => {
  test('of one form is told as it is, of two forms with the break said', () => {
    expect(changeOf('app_new__total', { 2021: 4, 2022: 6 })).toBe('比 2021 年 +2（+50%）');
    expect(changeOf('app_new__total', { 2020: 4, 2021: 6 })).toBe(
      '比 2020 年 +2（+50%）；两年表式不同，口径可能变化',
    );
    expect(changeOf('app_new__total', { 2020: 4, 2021: 6 }, 'en')).toContain('the form changed');
  });

  test('without the year before there is none, and of zero there is no percentage', () => {
    expect(changeOf('app_new__total', { 2020: 4, 2022: 6 })).toBe('2021 年无数据，无法比较');
    expect(changeOf('app_new__total', { 2019: 4 })).toBe('2018 年无数据，无法比较');
    expect(changeOf('app_new__total', { 2022: 0, 2023: 1 })).not.toContain('%');
  });

  test('a figure that the other form lacks is not compared, whatever stands there', () => {
    const figure = { indicator: indicator('norms_issued'), year: 2021, value: 5, before: 4 };
    expect(keyFigureChange(figure, 'zh')).toBe('2020 年用另一版表式，不可比');
  });
});
