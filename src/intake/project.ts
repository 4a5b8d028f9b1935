import * as v from 'valibot';
import { KINDS, LEVELS } from '../model/body';
import { CELL_STATUSES } from '../model/cell';
import { isFigureId } from '../model/figures';
import { FORMS, LAST_YEAR } from '../model/form';
import type { Mark } from '../model/mark';
import { MARK_STATES } from '../model/mark';
import type { OwnReport, Places } from '../model/own';
import type { Issue } from '../model/report';

/** A report of a project file, and what was kept beside it. */
export interface ProjectEntry {
  readonly report: OwnReport;
  readonly kept: { readonly document: unknown; readonly places: Places } | null;
}

/** What a project file holds. */
export interface Project {
  readonly entries: readonly ProjectEntry[];
  readonly marks: readonly Mark[];
}

const FORMAT = 'gongkai-project';
/** 2 has marks, which 1 hasn't; both are read. */
const VERSION = 2;
const isKnown = (version: unknown): version is 1 | 2 => version === 1 || version === VERSION;

const figureId = v.custom<string>((value) => typeof value === 'string' && isFigureId(value));
const finite = v.pipe(v.number(), v.finite());
const text = v.string();
const date = v.nullable(v.pipe(text, v.isoDate()));
const year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(LAST_YEAR));

const body = v.object({
  id: text,
  code: v.nullable(text),
  area: text,
  level: v.picklist(LEVELS),
  kind: v.picklist(KINDS),
  name: text,
  province: text,
  city: text,
  county: text,
});

const place = v.object({ table: finite, row: finite, column: finite, text });

const issue = v.object({
  code: text,
  message: v.object({ zh: text, en: text }),
  figure: v.optional(figureId),
});

const report = v.object({
  id: v.pipe(text, v.minLength(1)),
  file: text,
  as: v.picklist(['document', 'row']),
  added: text,
  changed: text,
  read: v.object({
    body: v.nullable(body),
    named: v.object({ province: text, city: text, county: text, body: text }),
    year: v.nullable(year),
    form: v.picklist(FORMS),
    published: date,
    url: v.union([v.literal(''), v.pipe(text, v.regex(/^https?:\/\//iu))]),
    evidence: v.picklist(['narrative', 'table', 'both']),
    values: v.record(figureId, finite),
    status: v.record(figureId, v.picklist(CELL_STATUSES)),
    stated: v.record(figureId, finite),
    procurementPrinted: v.nullable(text),
    issues: v.array(issue),
  }),
  edits: v.object({
    values: v.optional(v.record(figureId, v.nullable(finite))),
    body: v.optional(body),
    year: v.optional(year),
    published: v.optional(date),
  }),
  standing: v.picklist(['pending', 'accepted', 'rejected']),
  failed: finite,
  chosen: v.boolean(),
});

const cell = v.object({ text, row: finite, column: finite, rowSpan: finite, colSpan: finite });
const document = v.object({
  titles: v.array(text),
  published: text,
  site: text,
  brokenOff: v.boolean(),
  notes: v.optional(v.array(issue)),
  blocks: v.array(
    v.variant('kind', [
      v.object({ kind: v.literal('paragraph'), text, line: finite }),
      v.object({ kind: v.literal('run'), index: finite, empties: v.boolean(), cells: v.array(cell) }),
      v.object({
        kind: v.literal('table'),
        index: finite,
        marked: v.boolean(),
        rows: v.array(v.array(cell)),
      }),
    ]),
  ),
});

const entry = v.object({
  report,
  kept: v.nullable(v.object({ document, places: v.record(figureId, place) })),
});

const side = v.nullable(v.union([finite, text]));
const mark = v.object({
  key: v.pipe(text, v.minLength(1)),
  state: v.picklist(MARK_STATES),
  note: text,
  changed: text,
  left: side,
  right: side,
});

/** The reader's whole dataset as a project file: reports, edits, decisions, the documents beside them, and marks on checks. */
export function writeProject({ entries, marks }: Project): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, reports: entries, marks })}\n`;
}

const refused = (code: string, zh: string, en: string): { issue: Issue } => ({
  issue: { code, message: { zh, en } },
});

const damaged = (at: number, what: { readonly zh: string; readonly en: string }, where: string) =>
  refused(
    'project-damaged',
    `项目文件的第 ${at + 1} ${what.zh}有误（${where}）。请重新导出。`,
    `${what.en} ${at + 1} of the project file is not as it should be (${where}). Export it again.`,
  );

/**
 * What a project file holds, each report and mark checked to the last field, or why it can't be read. One
 * that isn't as it should be refuses the file: half a dataset taken for a whole one would mislead.
 */
export function readProject(source: string): Project | { readonly issue: Issue } {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    return refused(
      'project-broken',
      '项目文件不完整或已损坏（不是有效的 JSON）。请重新导出。',
      'The project file is cut short or damaged (no valid JSON). Export it again.',
    );
  }
  const { version, reports, marks: kept } = json as { version?: unknown; reports?: unknown; marks?: unknown };
  const given = version === 1 ? [] : kept;
  if (!isKnown(version) || !Array.isArray(reports) || !Array.isArray(given)) {
    return refused(
      'project-version',
      `项目文件的版本是 ${String(version)}，本页认识第 1 至 ${VERSION} 版。请在新版页面中打开。`,
      `The project file has version ${String(version)}; this page knows versions 1 to ${VERSION}. Open it in a newer page.`,
    );
  }
  const entries: ProjectEntry[] = [];
  for (const [at, each] of (reports as unknown[]).entries()) {
    const result = v.safeParse(entry, each);
    if (!result.success)
      return damaged(at, { zh: '份报告', en: 'Report' }, v.getDotPath(result.issues[0]) ?? '');
    // Checked against the schema above, whose records can't name their keys.
    entries.push(result.output as unknown as ProjectEntry);
  }
  const marks: Mark[] = [];
  for (const [at, each] of (given as unknown[]).entries()) {
    const result = v.safeParse(mark, each);
    if (!result.success)
      return damaged(at, { zh: '个标记', en: 'Mark' }, v.getDotPath(result.issues[0]) ?? '');
    marks.push(result.output);
  }
  return { entries, marks };
}
