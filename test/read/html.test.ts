import { describe, expect, test } from 'vitest';
import { cpuTime, MOST_CPU_TIME } from '../cpuTime';
import { readPage } from '../../src/read/page';

const read = (text: string) => readPage(new TextEncoder().encode(text));
const tables = (text: string) =>
  (read(text).document?.blocks ?? []).filter((block) => block.kind === 'table');

test('spans are resolved: a cell stands in every row it covers, once', () => {
  const [table] = tables(
    '<table><tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d</tr><tr><td>e<td>f<td>g</tr></table>',
  );
  expect(table?.rows.map((row) => row.map((cell) => `${cell.text}@${cell.column}`))).toEqual([
    ['a@0', 'b@1'],
    ['a@0', 'c@1', 'd@2'],
    ['e@0', 'f@1', 'g@2'],
  ]);
});

test('tables that lay out the page are read through; scripts, styles and comments are not read', () => {
  const { document } = read(
    '<html><title>T</title><table><tr><td><p>x<script>var a = 3;</script><!-- 4 --><style>b{}</style></p>' +
      '<table><tr><td>1&nbsp;</td></tr></table></td></tr></table>',
  );
  expect(document?.titles).toEqual(['T']);
  expect(document?.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table']);
});

test('a mark set high is kept apart from its figure', () => {
  const [table] = tables('<table><tr><td>3<sup>1</sup></td></tr></table>');
  expect(table?.rows[0]?.[0]?.text).toBe('3^1');
});

test('what a cell strikes out or hides is not in it', () => {
  const [table] = tables(
    '<table><tr><td><s>3</s>4</td><td><del>5</del>6</td><td><span style="display: none">7</span>8</td></tr></table>',
  );
  expect(table?.rows[0]?.map((cell) => cell.text)).toEqual(['4', '6', '8']);
});

test('nor is it in prose, where a figure would run into the one before it', () => {
  const lines = (text: string) =>
    read(text).document?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(lines('<p>公开<s>30</s>31条</p>')).toEqual(['公开31条']);
  expect(
    lines('<p>公开<del>3</del><span style="TEXT-DECORATION-LINE: line-through">0</span>31条</p>'),
  ).toEqual(['公开31条']);
  expect(lines('<p>公开<span hidden>3</span><b style="display:none">0</b>31条</p>')).toEqual(['公开31条']);
});

test('a hidden part of the page may be the report, and is read', () => {
  const [table] = tables('<div style="display:none"><table><tr><td>规章</td><td>3</td></tr></table></div>');
  expect(table?.rows[0]?.map((cell) => cell.text)).toEqual(['规章', '3']);
});

test('a row or cell that no browser shows takes no place in the grid', () => {
  const [table] = tables(
    '<table><tr style="display:none"><td>0</td></tr>' +
      '<tr><td>规章</td><td style="display:none">9</td><td style="visibility:hidden">8</td><td>3</td></tr></table>',
  );
  expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([['规章', '', '3']]);
});

describe('hostile pages end soon and never throw', () => {
  test.each([
    [
      'spans without end',
      '<table><tr><td rowspan=999999999 colspan=999999999>0</td></tr><tr><td>1</td></tr></table>',
    ],
    ['spans that are no numbers', '<table><tr><td rowspan=-1 colspan=x>0</td></tr></table>'],
    ['a hundred thousand rows', `<table>${'<tr><td>规章</td><td>0</td></tr>'.repeat(100_000)}</table>`],
    ['rows all reaching down', `<table>${'<tr><td rowspan=500>a<td>0</tr>'.repeat(5_000)}</table>`],
    ['nesting', `<html>${'<div>'.repeat(20_000)}x`],
    ['nesting beyond reason', `<html>${'<div>'.repeat(500_000)}x`],
    ['nested tables', '<table><tr><td>'.repeat(5_000)],
    ['unclosed markup', '<html><table><tr><td colspan="'],
  ])('%s', (_, text) => {
    const start = cpuTime();
    expect(() => read(text)).not.toThrow();
    expect(cpuTime() - start).toBeLessThan(MOST_CPU_TIME);
  });
});
