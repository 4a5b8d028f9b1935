import { afterAll, beforeAll, expect, test } from 'vitest';
import { listing } from '../../src/app/own/listing';
import type { OwnReport } from '../../src/model/own';

/** Comparisons of texts so far: for each the collator is asked for what compares. */
let compared = 0;
const own = Object.getOwnPropertyDescriptor(Intl.Collator.prototype, 'compare') ?? {};
beforeAll(() => {
  Object.defineProperty(Intl.Collator.prototype, 'compare', {
    ...own,
    get(this: Intl.Collator): unknown {
      compared += 1;
      return own.get?.call(this);
    },
  });
});
afterAll(() => {
  Object.defineProperty(Intl.Collator.prototype, 'compare', own);
});

const report = (n: number): OwnReport => ({
  id: `id${n}`,
  file: `莱州市/第${(n * 7919) % 1000}镇.docx`,
  as: 'document',
  added: '2026-01-01',
  changed: '2026-01-01',
  read: {
    body: null,
    named: { province: '', city: '', county: '', body: '' },
    year: 2020,
    form: '2019',
    published: null,
    url: '',
    evidence: 'both',
    values: {},
    status: {},
    stated: {},
    procurementPrinted: null,
    issues: [],
  },
  edits: {},
  standing: 'pending',
  failed: 0,
  chosen: true,
});

const filesOf = (lines: ReturnType<typeof listing>) => lines.map(({ own }) => own.file);

test('a list that grows by a few is put in order by few comparisons, and comes out as if sorted anew', () => {
  const reports = Array.from({ length: 1000 }, (_, n) => report(n));
  const before = listing(reports.slice(0, 990), null, 'attention');
  compared = 0;
  const grown = listing(reports, null, 'attention', before);
  expect(compared).toBeGreaterThan(0);
  expect(compared).toBeLessThan(2 * reports.length);
  expect(filesOf(grown)).toEqual(filesOf(listing(reports, null, 'attention')));
  expect(filesOf(grown).slice(0, 3)).toEqual(
    ['第0镇', '第1镇', '第2镇'].map((town) => `莱州市/${town}.docx`),
  );
});

test('what left the list, or was changed, is not there as it was', () => {
  const [a, b, c] = [report(1), report(2), report(3)];
  const before = listing([a, b, c], null, 'file');
  const decided = { ...b, standing: 'accepted' as const };
  expect(listing([a, decided], null, 'file', before).map(({ own }) => own)).toEqual(
    listing([a, decided], null, 'file').map(({ own }) => own),
  );
  expect(listing([a, decided, c], 'accepted', 'file', before).map(({ own }) => own)).toEqual([decided]);
});
