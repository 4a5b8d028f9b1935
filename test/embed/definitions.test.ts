import { expect, test } from 'vitest';
import { definitionsOf } from '../../scripts/build/slices';
import { fetchDefinitions, indicator, isIndicatorId } from '../../src/embed/definitions';
import { figuresIn } from '../../src/model/formula';
import * as registry from '../../src/model/indicators';
import { basesOf } from '../../src/model/trendMeasure';

const files = definitionsOf();
const fetchJson = (path: string): Promise<unknown> => {
  const text = files.get(path);
  return text === undefined ? Promise.reject(new Error(path)) : Promise.resolve(JSON.parse(text));
};

test('every indicator comes with the definitions that its chart draws on, as the registry has them', async () => {
  for (const each of registry.INDICATORS) {
    expect(isIndicatorId(each.id)).toBe(true);
    await fetchDefinitions(fetchJson, [each.id]);
    const named = [each.id, ...basesOf(each.id)];
    const figures = named.flatMap((id) => figuresIn(registry.indicator(id).formula));
    for (const id of [...named, ...figures]) expect(indicator(id)).toEqual(registry.indicator(id));
  }
});

test('an id that there isn’t is told by the fetch; what can be no id is none', async () => {
  await expect(fetchDefinitions(fetchJson, ['nope'])).rejects.toThrow('definitions/nope.json');
  expect(['', '../x', 'a/b', 'A', '1a'].filter(isIndicatorId)).toEqual([]);
});
