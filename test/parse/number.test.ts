import { describe, expect, test } from 'vitest';
import { readNumber, shift } from '../../src/parse/number';

const value = (text: string) => {
  const reading = readNumber(text);
  return reading.kind === 'number' ? shift(reading.digits, reading.scale ?? 0) : reading.kind;
};

test.each([
  ['0', 0],
  ['1,234', 1234],
  ['1，234', 1234],
  ['０件', 0],
  ['４１６８５５８ 元', 4168558],
  ['66.5万元', 665000],
  ['66.5 万', 665000],
  ['211.509万', 2115090],
  ['1646.5万元', 16465000],
  ['0.1亿元', 10000000],
  ['66.5（万元）', 665000],
  ['+3', 3],
  ['-2', -2],
  ['−3', -3],
  ['增3', 3],
  ['减2', -2],
  ['增加2', 2],
  ['减少 2', -2],
  ['-0', 0],
])('%s', (text, number) => {
  expect(value(text)).toBe(number);
});

describe('blank', () => {
  test.each(['', ' ', '/', '-', '—', '——', '无', '\u00a0', '－'])('%j', (text) => {
    expect(value(text)).toBe('blank');
  });
});

describe('not guessed', () => {
  test.each([
    '约30',
    '3-5',
    '十二',
    '持平',
    '2(其中1)',
    '12 34',
    '1,23',
    '3^1',
    '3²',
    '①',
    '+-3',
    '1.',
    '2\ufffd',
    '007',
  ])('%s', (text) => {
    expect(value(text)).toBe('unread');
  });
});
