import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse';
import { readDocument } from '../../src/read/read';
import { national } from './national';

const folder = new URL('../fixtures/reports/', import.meta.url);
const files = readdirSync(folder);
const names = files.filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));

/** Every layout in both forms, with figures made up; the whole record is compared. */
test.each(names)('%s', async (name) => {
  const source = files.find((file) => file.startsWith(`${name}.`) && !file.endsWith('.json')) ?? '';
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Record<
    string,
    number | null
  >;
  const { document } = await readDocument(readFileSync(new URL(source, folder)));
  const report = document && parseReport(document, national).report;
  expect(report?.values).toEqual(expected);
  expect(report).toMatchObject({ body_code: '370683104', form: name.slice(-4) });
});
