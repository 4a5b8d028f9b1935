import { parseReport } from '../../../src/parse/parse';
import type { Document } from '../../../src/read/document';
import { readDocument } from '../../../src/read/read';
import { national } from '../national';
import type { LayoutName } from './layouts';
import { LAYOUTS, pack } from './layouts';
import type { Sample } from './report';
import { FILLS, makeSample, picker } from './report';

/** A sample and its text in a layout. */
export interface Rendered {
  readonly name: LayoutName;
  readonly sample: Sample;
  readonly text: string;
}

/** The sample and text of a seed. */
export function render(name: LayoutName, seed: number): Rendered {
  const pick = picker(seed);
  const form = pick(2) === 0 ? '2019' : '2021';
  const fill = FILLS[pick(FILLS.length)] ?? 'full';
  const sample = makeSample(form, fill, pick, true);
  const noise = { broken: pick(2) === 0, ragged: pick(3) === 0, pick };
  return { name, sample, text: LAYOUTS[name](sample.page, noise) };
}

/** How a reading compares with what was printed. */
export interface Score {
  readonly wrong: readonly string[];
  readonly unread: number;
  readonly printed: number;
  readonly form: string | null;
}

/** Reads a rendered file and counts what is wrong or unread. */
export async function score({ name, sample, text }: Rendered): Promise<Score> {
  return scoreDocument(sample, (await readDocument(pack(name, text))).document);
}

/** Counts what is wrong or unread in the document that a sample was read as; all of it where there is none. */
export function scoreDocument(sample: Sample, document: Document | null): Score {
  const report = document ? parseReport(document, national).report : null;
  const wrong: string[] = [];
  let unread = 0;
  let printed = 0;
  for (const [id, value] of sample.expected) {
    const got = report?.values[id] ?? null;
    if (value !== null) printed++;
    if (value !== null && got === null) unread++;
    if (got !== null && got !== value) wrong.push(`${id}: ${got} for ${value ?? 'nothing'}`);
  }
  return { wrong, unread, printed, form: report?.form ?? null };
}
