import fc from '../fastCheck';
import type { ChartEdit } from '../../src/model/chartEdit';
import { MOST, plainText } from '../../src/model/chartEdit';

const line = fc.oneof(
  fc.stringMatching(/^(\d{9}|\d{6}-[0-9a-z]{7}|\d{2}|\d{4}|\d{6})$/u),
  fc.constantFrom('', 'subdistrict', '0'),
);
const words = (most: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => plainText(`字${text}`, most));
const orNone = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);
/** Any edit that an address can hold, of a chart. */
export const anyEdit = (subject: string): fc.Arbitrary<ChartEdit> =>
  fc.record({
    subject: fc.constant(subject),
    title: orNone(words(MOST.title)),
    note: orNone(words(MOST.note)),
    highlighted: fc.uniqueArray(line, { maxLength: MOST.lines }),
    alone: fc.boolean(),
    names: fc
      .array(fc.tuple(line, words(MOST.name)), { maxLength: MOST.lines })
      .map((pairs): ReadonlyMap<string, string> => new Map(pairs)),
    annotations: fc.array(
      fc.record({
        year: fc.integer({ min: 2019, max: 2100 }),
        line: fc.option(line),
        text: words(MOST.annotation),
      }),
      { maxLength: MOST.annotations },
    ),
  });
