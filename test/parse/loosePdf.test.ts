import { describe, expect, test } from 'vitest';
import { installedCMaps } from '../../scripts/installedCMaps';
import type { Document } from '../../src/read/document';
import { readDocument } from '../../src/read/read';
import { scoreDocument } from './render/judge';
import { LOOSE_HARMS } from './render/looseHarm';
import type { Drawn, Standing } from './render/loosePdf';
import { drawnLoose, loosePdf } from './render/loosePdf';
import type { Sample } from './render/report';
import { FILLS, makeSample, picker } from './render/report';

/** Cases a kind of harm; `npm run test:layouts` sets a greater number, and takes new seeds. */
const RUNS = Number(process.env.LOOSE_RUNS ?? 3);
const FIRST = process.env.LOOSE_RUNS ? Date.now() % 1_000_000_000 : 1;

/** A report without lines of a seed, and the pick that harms it. */
function looseSample(seed: number): { sample: Sample; drawn: Drawn[]; pick: (n: number) => number } {
  const pick = picker(seed);
  const form = pick(2) === 0 ? '2021' : '2019';
  const sample = makeSample(form, FILLS[seed % FILLS.length] ?? 'full', pick, true);
  const standing: Standing = {
    labels: pick(2) === 0 ? 0 : 0.5,
    figures: ([0, 0.5, 1] as const)[pick(3)] ?? 0,
  };
  return { sample, drawn: drawnLoose(sample.page, standing), pick };
}

async function read(drawn: readonly Drawn[], entries = ''): Promise<Document | null> {
  return (await readDocument(loosePdf(drawn, entries), { cMaps: installedCMaps })).document;
}

/** A report of both forms whose labels and figures stand in the middle of their columns, some cells blank. */
const middle = (['2019', '2021'] as const).map((form) => {
  const sample = makeSample(form, 'gaps', picker(form === '2019' ? 1 : 2), true);
  return { sample, drawn: drawnLoose(sample.page, { labels: 0.5, figures: 0.5 }) };
});

describe.each(middle)('tables without lines, form $sample.form', ({ sample, drawn }) => {
  test.each([
    ['as printed', drawn, ''],
    [
      'whatever the order of the file',
      [...drawn].sort((a, b) => a.text.length - b.text.length || a.x - b.x),
      '',
    ],
    [
      'on pages that begin elsewhere',
      drawn.map((each) => ({ ...each, x: each.x - 700, y: each.y - 900 })),
      '/MediaBox [-700 -900 -105 -58]',
    ],
    ['on pages turned on their side', drawn, '/Rotate 90'],
  ])('are read %s', async (_, each, entries) => {
    const document = await read(each, entries);
    const { wrong, unread, form } = scoreDocument(sample, document);
    expect({ wrong, unread, form }).toEqual({ wrong: [], unread: 0, form: sample.form });
    expect(document?.notes?.map(({ code }) => code)).toEqual(['tables-by-place']);
  });
});

const [one] = middle;
const isText = (text: string) => (each: Drawn) => each.text === text;

test.each([
  ['a heading is missing', (all: Drawn[]) => all.filter((each) => !isText('自然人')(each))],
  ['a label is missing', (all: Drawn[]) => all.filter((each) => !each.text.includes('重复申请'))],
  [
    'two labels have changed places',
    (all: Drawn[]) =>
      all.map((each) =>
        isText('1.属于国家秘密')(each)
          ? { ...each, text: '7.属于行政执法案卷' }
          : isText('7.属于行政执法案卷')(each)
            ? { ...each, text: '1.属于国家秘密' }
            : each,
      ),
  ],
  [
    'prose stands beside',
    (all: Drawn[]) => [...all, { ...all.find(isText('自然人')), text: '其中', x: 8 } as Drawn],
  ],
  [
    'the heading of the next part is missing',
    (all: Drawn[]) => all.filter((each) => !each.text.startsWith('四、政府信息公开')),
  ],
])('table 3 is not told where %s, and the reader is', async (_, harm) => {
  const document = await read(harm(one?.drawn ?? []));
  const result = scoreDocument(one?.sample as Sample, document);
  expect(result.wrong).toEqual([]);
  expect(result.unread).toBeGreaterThan(0.4 * result.printed);
  expect(document?.notes?.map(({ code }) => code)).toContain('tables-without-lines');
});

test('`npm run test:layouts` spreads its cases over all kinds of harm', () => {
  expect(Object.keys(LOOSE_HARMS)).toHaveLength(11);
});

test.each(Object.entries(LOOSE_HARMS))(
  'tables without lines, harmed by %s, give no wrong figure',
  async (_, harm) => {
    for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
      const { sample, drawn, pick } = looseSample(seed);
      const { wrong } = scoreDocument(sample, await read(harm(drawn, pick)));
      expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    }
  },
  60_000 + RUNS * 2_000,
);
