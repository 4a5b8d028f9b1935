import { expect, test } from 'vitest';
import { readView } from '../../src/model/viewUrl';
import { pictureName } from '../../src/picture/pictureName';

test.each([
  ['?view=trend&indicator=app_new__total', 'gongkai-trend-app_new__total'],
  ['?view=ranking', 'gongkai-ranking-disclosed_total'],
  ['?view=compare', 'gongkai-compare-distribution-disclosed_total'],
  ['?view=compare&compare=table', 'gongkai-compare-table'],
  ['?view=outcomes', 'gongkai-outcomes'],
  ['?view=handling&part=reasons', 'gongkai-handling-reasons'],
  ['?view=procurement&indicator=app_new__total', 'gongkai-procurement'],
])('%s: a file is named by what is in it', (search, name) => {
  expect(pictureName(readView(search).view)).toBe(name);
});
