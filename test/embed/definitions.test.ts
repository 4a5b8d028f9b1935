import { expect, test } from 'vitest';
import { definitionsOf } from '../../scripts/build/slices';
import { fetchDefinitions, indicator, isIndicatorId } from '../../src/embed/definitions';
import { figuresIn } from '../../src/model/formula';
import * as registry from '../../src/model/indicators';

const files = definitionsOf();
const fetchJson = (path: string): Promise<unknown> => {
  const text = files.get(path);
  return text === undefined ? Promise.reject(new Error(path)) : Promise.resolve(JSON.parse(text));
};

test('every indicator comes with its definition and those of the figures in its formula, as the registry has them', async () => {
  for (const each of registry.INDICATORS) {
    expect(isIndicatorId(each.id)).toBe(true);
    await fetchDefinitions(fetchJson, [each.id]);
    for (const id of [each.id, ...figuresIn(each.formula)])
      expect(indicator(id)).toEqual(registry.indicator(id));
  }
});

test('an id that there isn’t is told by the fetch; what can be no id is none', async () => {
  await expect(fetchDefinitions(fetchJson, ['nope'])).rejects.toThrow('definitions/nope.json');
  expect(['', '../x', 'a/b', 'A', '1a'].filter(isIndicatorId)).toEqual([]);
});
