import fc from '../../fastCheck';
import type { FigureId } from '../../../src/model/figures';
import { figuresOf } from '../../../src/model/figures';
import type { Form } from '../../../src/model/form';
import type { Page } from './layout';
import type { Sheet } from './sheet';
import { header3, table2, table3, table4 } from './sheet';

export type Fill = 'full' | 'dashes' | 'gaps' | 'totals' | 'zeros';

/** A report to print, with what a reader must find in it. */
export interface Sample {
  readonly form: Form;
  readonly fill: Fill;
  readonly page: Page;
  readonly expected: ReadonlyMap<FigureId, number | null>;
}

export const FILLS: readonly Fill[] = ['full', 'dashes', 'gaps', 'totals', 'zeros'];

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  规范性文件: ['行政规范性文件'],
  行政规范性文件: ['规范性文件'],
  行政事业性收费: ['行政事业型收费'],
  '本年增/减': ['本年增/', '本年增（减）', '本年数量', '本年增／减'],
  处理决定数量: ['处理决 定数量', '本年处理决定数量'],
  自然人: ['自 然 人'],
  '三、本年度办理结果': ['三、 本 年 度 办 理 结 果'],
};

const halfWidth = (text: string) =>
  text.replace(/（/gu, '(').replace(/）/gu, ')').replace(/：/gu, ':').replace(/，/gu, ',');
const fullWidth = (text: string) =>
  text.replace(/[0-9]/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

interface Money {
  readonly text: string;
  readonly value: number | null;
}
const money = (pick: (n: number) => number): Money => {
  const whole = 1 + pick(9_000_000);
  const cases: Money[] = [
    { text: `${whole}元`, value: whole },
    { text: `${whole} 元`, value: whole },
    { text: `${whole}`, value: null },
    {
      text: `${whole % 1000}.${1 + (whole % 9)}万元`,
      value: (whole % 1000) * 10_000 + (1 + (whole % 9)) * 1000,
    },
    { text: `${whole % 1000}万`, value: (whole % 1000) * 10_000 },
    { text: '0', value: 0 },
    { text: '0万元', value: 0 },
    { text: `${whole}.5元`, value: whole + 0.5 },
  ];
  return cases[pick(cases.length)] ?? cases[0] ?? { text: '0', value: 0 };
};

/**
 * Breaks table 3 over a page before row `at`: its header stands again, and a label that reached over the
 * break is left on the first page, a blank cell in its place on the second.
 */
function withPageBreak(sheet: Sheet, at: number, header: Sheet['rows']): Sheet {
  const first = header.length;
  const row = first + 1 + (at % (sheet.rows.length - first - 1));
  const reaching: { rowSpan: number; colSpan: number }[] = [];
  const before = sheet.rows.slice(0, row).map((cells, r) =>
    cells.map((cell) => {
      const over = r + (cell.rowSpan ?? 1) - row;
      if (over <= 0) return cell;
      reaching.push({ rowSpan: over, colSpan: cell.colSpan ?? 1 });
      return { ...cell, rowSpan: row - r };
    }),
  );
  const [next = [], ...rest] = sheet.rows.slice(row);
  const lost = reaching.map((span) => ({ text: '', ...span }));
  return { ...sheet, rows: [...before, ...header, [...lost, ...next], ...rest] };
}

/** A random report. `pick(n)` gives 0…n−1; equal picks give equal reports. */
export function makeSample(form: Form, fill: Fill, pick: (n: number) => number, spans: boolean): Sample {
  const expected = new Map<FigureId, number | null>();
  const noisy = pick(2) === 0;
  const half = pick(2) === 0;
  const wide = pick(4) === 0;
  const say = (label: string): string => {
    const variants = SYNONYMS[label] ?? [];
    const variant = noisy && pick(3) === 0 ? (variants[pick(variants.length)] ?? label) : label;
    return half ? halfWidth(variant) : variant;
  };
  const dash = () => ['/', '-', '—', '无', '——'][pick(5)] ?? '/';
  const blank = (id: FigureId): boolean => {
    if (fill === 'totals') return id.includes('__') && !id.endsWith('__total');
    return (fill === 'gaps' || fill === 'dashes') && pick(4) === 0;
  };
  const number = (id: FigureId): [string, number] => {
    if (fill === 'zeros') return ['0', 0];
    const n = pick(3) === 0 ? 0 : pick(pick(3) === 0 ? 5000 : 40);
    if (id.endsWith('_change')) {
      const way = pick(6);
      if (way === 0) return [`-${n}`, n === 0 ? 0 : -n];
      if (way === 1) return [`+${n}`, n];
      if (way === 2) return [`减${n}`, n === 0 ? 0 : -n];
      if (way === 3) return [`增加 ${n}`, n];
      if (way === 4) return [`−${n}`, n === 0 ? 0 : -n];
    }
    if (id === 'fees_amount')
      return pick(2) ? [`${n}.${1 + (n % 9)}`, Number(`${n}.${1 + (n % 9)}`)] : [`${n}`, n];
    if (noisy && pick(8) === 0) return [id.endsWith('_change') ? `${n}项` : `${n}件`, n];
    if (noisy && n >= 1000) return [n.toLocaleString('en-US'), n];
    return [String(n), n];
  };
  const print = (id: FigureId): string => {
    if (blank(id)) {
      expected.set(id, null);
      return fill === 'dashes' ? dash() : '';
    }
    if (id === 'procurement_amount' && fill !== 'zeros') {
      const amount = money(pick);
      expected.set(id, amount.value);
      return amount.text;
    }
    const [text, value] = number(id);
    expected.set(id, value);
    return wide ? fullWidth(text) : text;
  };
  let third = table3(form, print, say);
  if (pick(4) === 0 && spans) third = withPageBreak(third, pick(40), header3(say));
  const sheets = [table2(form, print, say), third, table4(print, say)];
  const year = form === '2019' ? 2019 + pick(2) : 2021 + pick(4);
  const total = pick(3) === 0 ? null : pick(3000);
  expected.set('disclosed_total', total);
  const page: Page = {
    title: `莱州市金城镇${year}年政府信息公开工作年度报告`,
    before: [
      `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      '一、总体情况',
      total === null
        ? `${year}年，通过微信公众号发布信息35条，公开栏公示12条。`
        : `${year}年，共主动公开政府信息${total}条。`,
    ],
    sheets,
    after: [
      '五、存在的主要问题及改进情况',
      '一是公开内容不够全面。',
      '六、其他需要报告的事项',
      '无',
      '莱州市金城镇人民政府',
      `${year + 1}年1月${1 + pick(28)}日`,
    ],
  };
  for (const { id } of figuresOf(form)) if (!expected.has(id)) throw new Error(`renderer forgot ${id}`);
  return { form, fill, page, expected };
}

/** A pick from a seed: mulberry32, so that a failing seed alone brings a case back. */
export function picker(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

export const seeds = fc.integer({ min: 0, max: 0x7fffffff });
