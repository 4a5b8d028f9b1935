import { expect, test } from 'vitest';
import type { BarRow } from '../../src/chart/bars';
import { barsAlt } from '../../src/chart/barsAlt';

const row = (name: string, value: number | null, note = ''): BarRow => ({
  ...{ key: name, name, value, note },
  ...{ label: value === null ? '' : String(value), first: null, facts: [] },
});

test('the bars in words: every part a sentence of its own, unknown said, nothing empty', () => {
  const sections = [
    { title: '不予公开 · 合计 231 件', note: '74 份年报中 11 份填报', rows: [row('国家秘密', 3)] },
    { title: '', note: '', rows: [row('其他', null, '0 份填报')] },
  ];
  expect(barsAlt('未予公开的理由', sections, 'zh')).toBe(
    '未予公开的理由。不予公开 · 合计 231 件，74 份年报中 11 份填报。国家秘密：3。其他：无数据，0 份填报。',
  );
  expect(
    barsAlt('Reasons', [{ title: 'Denied', note: '', rows: [row('Secret', 3, 'by 2 reports')] }], 'en'),
  ).toBe('Reasons. Denied. Secret: 3, by 2 reports.');
});
