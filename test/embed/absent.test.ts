import { expect, test } from 'vitest';
import { withAbsent } from '../../src/embed/absent';
import type { FigureData } from '../../src/embed/figure';
import { DEFAULT_VIEW } from '../../src/model/view';
import { trendQuestion } from '../../src/model/viewQuestions';
import type { ViewState } from '../../src/model/view';
import { body } from '../chart/make';

const extent = { years: [2019, 2025], bestYear: 2022, ownBodies: [] } as const;
const listed = () => Promise.resolve({ '54': '西藏自治区' });
const unread = () => Promise.reject(new Error('HTTP 404'));

/** What is said of a view, and how its area is called; `areaName` is what the bodies call it. */
async function said(
  asked: Partial<ViewState>,
  areaName: string,
  fetchJson: () => Promise<unknown>,
  more: { readonly isEmpty?: boolean; readonly chosen?: FigureData['chosen'] } = {},
) {
  const view: ViewState = { ...DEFAULT_VIEW, page: 'trend', ...asked };
  const { isEmpty = true, chosen = [] } = more;
  const data: FigureData = {
    question: trendQuestion(view, extent),
    series: { ask: 'trend', lines: [], peers: [], auto: true },
    ...{ areaName, chosen, names: {}, places: [], version: 'v1' },
  };
  const { data: named, told } = await withAbsent(data, view, extent, isEmpty, fetchJson);
  return { areaName: named.areaName, told };
}

test('an area without reports has its name from the national list, and is told of', async () => {
  expect(await said({ area: '54' }, '54', listed)).toEqual({
    areaName: '西藏自治区',
    told: ['本数据集没有收录西藏自治区各镇街的年报。'],
  });
});

test('one that isn’t listed, or whose list can’t be read, is called by its code, and that is told', async () => {
  for (const [fetchJson, words] of [
    [listed, '不在全国名单中'],
    [unread, '未能读取'],
  ] as const) {
    expect(await said({ area: '99' }, '99', fetchJson)).toEqual({
      areaName: '99',
      told: [expect.stringContaining(words)],
    });
  }
});

test('nothing is said of an empty area where bodies are chosen elsewhere, and nothing fetched where a body names it', async () => {
  expect((await said({ area: '54' }, '54', listed, { chosen: [body('a')] })).told).toEqual([]);
  expect(await said({ area: '50' }, '重庆市', unread)).toEqual({
    areaName: '重庆市',
    told: ['本数据集没有收录重庆市各镇街的年报。'],
  });
});

test('years that the data don’t reach are told of, with those that they do', async () => {
  const asked = { page: 'ranking', area: '50', year: 2031, lang: 'en' } as const;
  const { told } = await said(asked, '重庆市', unread, { isEmpty: false });
  expect(told).toEqual(['This dataset has no reports on 2031, only on 2019–2025.']);
});

test('chosen bodies that the data don’t know are told by their ids, and only they', async () => {
  const asked = { bodies: ['370683104', '999999999'], lang: 'en' } as const;
  const { told } = await said({ ...asked, area: '50' }, '重庆市', unread, {
    isEmpty: false,
    chosen: [body('370683104')],
  });
  expect(told).toEqual(['The link’s bodies 999999999 are not in this dataset and aren’t drawn.']);
});
