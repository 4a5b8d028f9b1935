import fc from '../fastCheck';
import { expect, test } from 'vitest';
import { CHART_FILES, chartFile } from '../../src/embed/chartFile';
import { figureName } from '../../src/embed/figure';
import { readView, writeView } from '../../src/model/viewUrl';
import { anyView } from '../model/anyView';

const hasChart = (search: string): boolean => {
  const name = figureName(readView(search).view);
  const charts: readonly string[] = CHART_FILES[chartFile(search)];
  return name === null || charts.includes(name);
};

test('the file that a query string names has the chart of its view', () => {
  fc.assert(fc.property(anyView, (view) => hasChart(writeView(view))));
});

test.each([
  '',
  '?',
  '?lang=en',
  '?view=nope',
  '?view=trend&show=nope',
  '?view=trend&group=nope',
  '?view=trend&edit=',
  '?group=county',
  '?show=index&panels=free',
  '?bodies=1&scale=log',
  '?view=overview&group=county',
  '?view=checks&edit=a',
  '?view=ranking&group=county',
  '?view=handling&part=nope',
  '?view=handling&part=table',
  '?view=compare&compare=rates',
  '?view=compare&part=rates',
])('%s: also where it is broken or out of place', (search) => {
  expect(hasChart(search)).toBe(true);
});
