import * as v from 'valibot';
import type { Checked, CheckResult, RuleId, Tally } from '../check';
import { NO_RESULTS, RULES } from '../check';
import type { FigureId } from '../model/figures';
import { isFigureId } from '../model/figures';
import { CHECKS_PATH } from './checksFile';
import type { Entry } from './entry';
import { BrokenSlice, Fields } from './slices/shape';

/** A published report's checks: of itself, and against the year before. */
export interface PublishedChecks {
  readonly alone: Checked;
  readonly after: Checked;
}

const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

const side = v.nullable(v.union([v.pipe(v.number(), v.finite()), v.string()]));
const number = v.pipe(v.number(), v.finite());
const finding = v.object({
  report: v.pipe(v.number(), v.integer(), v.minValue(0)),
  rule: v.custom<RuleId>((value) => RULE_IDS.includes(value as string)),
  row: v.optional(v.string()),
  column: v.optional(v.string()),
  years: v.optional(v.tuple([number, number])),
  formula: v.string(),
  left: side,
  right: side,
  difference: v.nullable(number),
  figures: v.array(
    v.tuple([
      v.custom<FigureId>((value) => typeof value === 'string' && isFigureId(value)),
      number,
      v.nullable(number),
    ]),
  ),
  message: v.object({ zh: v.string(), en: v.string() }),
  published: v.nullable(v.string()),
  url: v.string(),
});
type FindingEntry = v.InferOutput<typeof finding>;

function resultOf(entry: FindingEntry): CheckResult {
  const { rule, row, column, years, formula, left, right, difference, message, figures } = entry;
  return {
    rule,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(years === undefined ? {} : { years }),
    ...{ formula, left, right, difference, message },
    cells: [...new Set(figures.map(([id]) => id))],
    outcome: 'fail',
  };
}

/**
 * The checks of the published reports, one for each of the catalog's reports. Throws `BrokenSlice` where
 * the file isn't one, or isn't of the catalog's `version`.
 */
export function readChecks(
  json: unknown,
  reports: readonly Entry[],
  version: string,
): readonly PublishedChecks[] {
  const file = new Fields(json, CHECKS_PATH);
  if (file.text('version') !== version) file.fail('version', 'is not that of the other data');
  if (file.texts('rules').join() !== RULE_IDS.join()) file.fail('rules', 'are not those of the page');
  const tallies: readonly Tally[] = file.numberLists('tallies', NO_RESULTS.length);
  const alone = file.indices('alone', tallies.length, reports.length);
  const after = file.indices('after', tallies.length, reports.length);
  const found = v.safeParse(v.object({ findings: v.array(finding) }), json);
  if (!found.success) throw new BrokenSlice(CHECKS_PATH, v.getDotPath(found.issues[0]) ?? 'findings');
  const checks = reports.map((_, i) => ({
    alone: { tally: tallies[alone[i] ?? 0] ?? NO_RESULTS, findings: [] as Checked['findings'][number][] },
    after: { tally: tallies[after[i] ?? 0] ?? NO_RESULTS, findings: [] as Checked['findings'][number][] },
  }));
  for (const entry of found.output.findings) {
    const { body, year } = reports[entry.report] ?? file.fail('findings', 'name a report that isn’t there');
    const { published, url } = entry;
    const figures = entry.figures.map(([id, of, value]) => ({ id, year: of, value }));
    const place = checks[entry.report]?.[entry.years ? 'after' : 'alone'];
    place?.findings.push({
      body,
      year,
      origin: 'published',
      published,
      url,
      result: resultOf(entry),
      figures,
    });
  }
  return checks;
}
