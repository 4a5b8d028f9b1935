import type { Lang } from '../model/text';
import { handlingSay } from '../i18n/handlingText';
import { formatCount, formatShare, NO_DATA } from '../i18n/numbers';
import type { ApplicationRow } from '../model/figures';
import { applicationId } from '../model/applicants';
import type { ReasonGroup } from '../model/handling';
import { REASON_GROUPS, reasonsOf } from '../model/handling';
import { indicator, OUTCOME_LABELS } from '../model/indicators';
import type { ToldTogether, TotalsGroup } from '../model/series';
import type { BarRow, BarSection } from './bars';
import type { ChartTable } from './table';
import { sumOf, UNTOLD } from './told';

/** A row of table 3 within its group. */
export interface Reason {
  readonly row: ApplicationRow;
  /** Over the reports that tell the row; null where none does. */
  readonly cases: number | null;
  readonly known: number;
  /** Of the group's cases, over the reports that tell all of its rows; null where none does, or they are 0. */
  readonly share: number | null;
}

/** A group of reasons: its total as told, and how many reports tell every row. */
export interface Reasons {
  readonly group: ReasonGroup;
  readonly total: ToldTogether;
  readonly complete: number;
  readonly reasons: readonly Reason[];
}

/** Reads the answer to `REASON_SETS`; reasons stand in the form's order. */
export function reasonGroups({ sets }: TotalsGroup): readonly Reasons[] {
  let next = 0;
  const take = (): ToldTogether => sets[next++] ?? UNTOLD;
  return REASON_GROUPS.map((group): Reasons => {
    const [total, together] = [take(), take()];
    const whole = sumOf(together) ?? 0;
    const reasons = reasonsOf(group).map((row, i): Reason => {
      const alone = take();
      const part = together.sums[i] ?? null;
      const share = part === null || whole <= 0 ? null : part / whole;
      return { row, cases: alone.sums[0] ?? null, known: alone.known, share };
    });
    return { group, total, complete: together.known, reasons };
  });
}

const nameOf = (row: ApplicationRow, lang: Lang): string => {
  const name = indicator(applicationId(row, 'total')).short[lang];
  // The heading says "Denied", "Unable", … already.
  return lang === 'zh' ? name : name.replace(/^[^:]*: (.)/u, (_, first: string) => first.toUpperCase());
};

/** The reasons as bars, greatest first and unknown last, a section a group. */
export function reasonSections(
  group: TotalsGroup,
  measure: 'share' | 'count',
  lang: Lang,
): readonly BarSection[] {
  const of = formatCount(group.of);
  return reasonGroups(group).map((each): BarSection => {
    const { total, complete } = each;
    const together = handlingSay('allKnownOf', lang, { n: formatCount(complete), of });
    const rows = each.reasons.map((reason): BarRow => {
      const value = measure === 'share' ? reason.share : reason.cases;
      const known = handlingSay('knownOf', lang, { n: formatCount(reason.known), of });
      const cases =
        reason.cases === null ? NO_DATA[lang] : handlingSay('casesN', lang, { n: formatCount(reason.cases) });
      return {
        key: reason.row,
        name: nameOf(reason.row, lang),
        value,
        label: value === null ? '' : measure === 'share' ? formatShare(value, lang) : formatCount(value),
        first: null,
        note: measure === 'share' || reason.known === 0 ? '' : known,
        facts: [
          { label: handlingSay('count', lang), value: cases },
          { label: handlingSay('reports', lang), value: known },
          {
            label: handlingSay('share', lang),
            value: `${formatShare(reason.share, lang)}${lang === 'zh' ? `（${together}）` : ` (${together})`}`,
          },
        ],
      };
    });
    const told =
      total.known === 0
        ? NO_DATA[lang]
        : handlingSay('groupTotal', lang, { n: formatCount(total.sums[0] ?? 0) });
    return {
      title: `${OUTCOME_LABELS[each.group][lang]} · ${told}`,
      note: [
        handlingSay('knownOf', lang, { n: formatCount(total.known), of }),
        each.reasons.every(({ known }) => known === 0) ? handlingSay('noReason', lang) : together,
      ].join(lang === 'zh' ? '；' : '; '),
      // Of a group without any figure its heading says so: a row each would say it again.
      rows: (rows.every(({ value }) => value === null) ? [] : rows)
        .map((row, i) => ({ row, i }))
        .sort((a, b) => (b.row.value ?? -1) - (a.row.value ?? -1) || a.i - b.i)
        .map(({ row }) => row),
    };
  });
}

/** A row a reason, in the form's order: its cases and reports, its share and the reports behind that. */
export function reasonTable(group: TotalsGroup, lang: Lang): ChartTable {
  const head = (key: Parameters<typeof handlingSay>[0], numeric = true) => ({
    label: handlingSay(key, lang),
    numeric,
  });
  return {
    unit: '',
    columns: [
      head('group', false),
      head('reason', false),
      head('count'),
      head('reports'),
      head('share'),
      head('allReports'),
      head('ofReports'),
    ],
    rows: reasonGroups(group).flatMap((each) =>
      each.reasons.map((reason) => ({
        body: null,
        cells: [
          OUTCOME_LABELS[each.group][lang],
          nameOf(reason.row, lang),
          reason.cases === null ? NO_DATA[lang] : formatCount(reason.cases),
          formatCount(reason.known),
          formatShare(reason.share, lang),
          formatCount(each.complete),
          formatCount(group.of),
        ],
      })),
    ),
  };
}
