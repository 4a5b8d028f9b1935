import fc from '../fastCheck';
import { expect, test } from 'vitest';
import { readDate, readNumber, readStatuses, readYear } from '../../src/read/csvCells';

test('numbers: signs, separators, fractions, full width', () => {
  const values = ['12', '+3', '-2', '−2', '1,234', '4,168,558.5', '3.2', '１２', ' 7 ', '0', '-0'].map(
    (text) => readNumber(text).value,
  );
  expect(values).toEqual([12, 3, -2, -2, 1234, 4168558.5, 3.2, 12, 7, 0, 0]);
});

test('what is no number is unknown, never zero', () => {
  expect(readNumber('')).toEqual({ value: null, status: 'not_collected' });
  expect(readNumber('  ')).toEqual({ value: null, status: 'not_collected' });
  for (const dash of ['/', '-', '—', '——', '无'])
    expect(readNumber(dash)).toEqual({ value: null, status: 'blank' });
  for (const text of [
    '12件',
    '1,23',
    '12,3456',
    '1e5',
    '0x1F',
    '1.',
    '.5',
    '5%',
    'NaN',
    'Infinity',
    '3 4',
    '99999999999999999999',
  ]) {
    expect(readNumber(text), text).toEqual({ value: null, status: 'unread' });
  }
});

test('a number survives being written', () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(readNumber(String(value)).value).toBe(value + 0);
      expect(readNumber(value.toLocaleString('en-US')).value).toBe(value + 0);
    }),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      (cents) => readNumber((cents / 100).toFixed(2)).value === cents / 100 + 0,
    ),
  );
});

test('no text makes a number cell throw or lie about its value', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { value, status } = readNumber(text);
      expect(value === null).toBe(status !== null);
    }),
  );
});

test('dates as ISO; no day that the calendar lacks', () => {
  expect(['2021-01-25', '2021/1/5', '2021年1月25日', '2021.12.31', '２０２１-01-02'].map(readDate)).toEqual([
    '2021-01-25',
    '2021-01-05',
    '2021-01-25',
    '2021-12-31',
    '2021-01-02',
  ]);
  for (const text of ['2021-02-30', '2021-13-01', '25/01/2021', '2021-01', 'soon'])
    expect(readDate(text), text).toBeNull();
});

test('years', () => {
  expect(['2020', '2020年', ' ２０２０ ', '20', '2020.0', ''].map(readYear)).toEqual([
    2020,
    2020,
    2020,
    null,
    null,
    null,
  ]);
});

test('statuses: spaces or semicolons between, the rest named', () => {
  const { statuses, bad } = readStatuses(
    'app_new__total:blank; fees_amount:unread  x:blank app_new__total:fine nonsense',
  );
  expect([...statuses]).toEqual([
    ['app_new__total', 'blank'],
    ['fees_amount', 'unread'],
  ]);
  expect(bad).toEqual(['x:blank', 'app_new__total:fine', 'nonsense']);
});
