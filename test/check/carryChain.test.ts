import { expect, test } from 'vitest';
import { carryChain } from '../../src/check/carryChain';

test('links run over every year between the first and the last figure; unknown stays so', () => {
  const out = new Map([
    [2019, 0],
    [2021, 7],
  ]);
  const into = new Map([
    [2020, 0],
    [2022, 8],
    [2024, 3],
  ]);
  expect(carryChain(out, into)).toEqual([
    { from: 2019, out: 0, in: 0, difference: 0 },
    { from: 2020, out: null, in: null, difference: null },
    { from: 2021, out: 7, in: 8, difference: -1 },
    { from: 2022, out: null, in: null, difference: null },
    { from: 2023, out: null, in: 3, difference: null },
  ]);
  expect(carryChain(new Map(), new Map())).toEqual([]);
});
