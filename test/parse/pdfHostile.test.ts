import { expect, test } from 'vitest';
import { installedCMaps } from '../../scripts/installedCMaps';
import { parseReport } from '../../src/parse/parse';
import { readDocument } from '../../src/read/read';
import { cpuTime, MOST_CPU_TIME } from '../cpuTime';
import { national } from './national';
import { picker } from './render/report';
import { grid, pdfOf, pdfOfPages, stream, textAt } from './render/tinyPdf';

const RUNS = Number(process.env.DAMAGE_RUNS ?? 20);

const SOURCE = pdfOfPages(
  Array.from(
    { length: 3 },
    (_, i) =>
      textAt(100, 780, '莱州市金城镇2020年政府信息公开工作年度报告', 18) +
      grid([50, 200, 300, 400, 500], [700, 680, 660]) +
      textAt(55, 666, '规章') +
      textAt(205, 666, `${i}`),
  ),
);

/** Reads a file to its end and gives the reason where it holds no report; fails where that took too long. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const start = cpuTime();
  const reading = await readDocument(bytes, { cMaps: installedCMaps });
  const parsed = reading.document && parseReport(reading.document, national);
  expect(cpuTime() - start).toBeLessThan(MOST_CPU_TIME);
  const reasons = reading.document ? (parsed?.issues ?? []) : [reading.issue];
  if (!parsed?.report) expect(reasons.length).toBeGreaterThan(0);
  return parsed?.report ? 'report' : (reasons[0]?.code ?? '');
}

test('changed, dropped and doubled bytes give a record or a reason', async () => {
  for (let seed = 0; seed < RUNS; seed++) {
    const pick = picker(seed);
    let bytes = Array.from(SOURCE);
    for (let i = pick(12); i >= 0; i--) {
      const at = pick(bytes.length);
      const way = pick(4);
      if (way === 0) bytes[at] = pick(256);
      else if (way === 1) bytes.splice(at, pick(100));
      else if (way === 2) bytes.splice(at, 0, ...bytes.slice(at, at + pick(100)));
      else if (pick(8) === 0) bytes = bytes.slice(0, at);
    }
    await outcome(Uint8Array.from(bytes));
  }
});

test('random bytes after the mark are refused', async () => {
  for (let seed = 0; seed < RUNS; seed++) {
    const pick = picker(seed);
    const noise = Array.from({ length: 200 + pick(5000) }, () => pick(256));
    const mark = Array.from('%PDF-1.7\n', (c) => c.charCodeAt(0));
    const end = Array.from('\n%%EOF\n', (c) => c.charCodeAt(0));
    expect(await outcome(Uint8Array.from([...mark, ...noise, ...end]))).toBe('broken-pdf');
  }
});

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';

/** A page tree of one page under many nodes. */
const deep = (depth: number) =>
  pdfOf([
    CATALOG,
    ...Array.from(
      { length: depth },
      (_, i) => `<< /Type /Pages /Count 1 /Kids [${i + 3} 0 R] /Parent ${i + 1} 0 R >>`,
    ),
    `<< /Type /Page /Parent ${depth + 1} 0 R /MediaBox [0 0 595 842] >>`,
  ]);

test.each([
  ['a page tree 20,000 nodes deep', deep(20_000)],
  [
    'a page tree that holds itself',
    pdfOf([CATALOG, '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 2 0 R] >>']),
  ],
  [
    'a count of two thousand million pages',
    pdfOf([CATALOG, '<< /Type /Pages /Count 2000000000 /Kids [3 0 R] >>', PAGE, stream('q Q')]),
  ],
  ['a negative count', pdfOf([CATALOG, '<< /Type /Pages /Count -1 /Kids [3 0 R] >>', PAGE, stream('q Q')])],
  [
    'a stream whose length is itself',
    pdfOf([
      CATALOG,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      PAGE,
      '<< /Length 4 0 R >>\nstream\nq Q\nendstream',
    ]),
  ],
  [
    'an object stream that extends itself',
    pdfOf([
      CATALOG,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      PAGE,
      stream('1 0 2 5 ', '/Type /ObjStm /N 1000000 /First 8 /Extends 4 0 R'),
    ]),
  ],
  [
    'a form that draws itself',
    pdfOf([
      CATALOG,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      stream('/X Do'),
      stream(
        '/X Do /X Do',
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
      ),
    ]),
  ],
  ['twenty thousand saved states', pdfOfPages(['q '.repeat(20_000)])],
  [
    'a hundred thousand lines',
    pdfOfPages([Array.from({ length: 100_000 }, (_, i) => `${i % 500} 0 m ${i % 500} 800 l S`).join('\n')]),
  ],
  [
    'a grid of 300 by 300',
    pdfOfPages([
      grid(
        Array.from({ length: 300 }, (_, i) => i * 1.9),
        Array.from({ length: 300 }, (_, i) => 800 - i * 2.6),
      ) + textAt(55, 666, '规章'),
    ]),
  ],
  [
    'matrices that blow up',
    pdfOfPages([`${'1e30 0 0 1e30 0 0 cm '.repeat(20)}${textAt(1, 1, '规章')}0 0 m 9 9 l S`]),
  ],
  ['nothing but the mark', Uint8Array.from('%PDF-1.7\n%%EOF', (c) => c.charCodeAt(0))],
])('%s', async (_, bytes) => {
  await outcome(bytes);
});

test('more pages than a report has are refused', async () => {
  expect(await outcome(pdfOfPages(Array.from({ length: 201 }, () => 'q Q')))).toBe('pdf-too-long');
});
