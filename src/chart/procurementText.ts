import { sentences } from '../i18n/sentences';
import { columnSay } from '../i18n/columnText';
import { sumSay } from '../i18n/sumText';
import { procurementSay } from '../i18n/procurementText';
import { formatCell, formatCount, formatFull, formatYear } from '../i18n/numbers';
import { annotationFacts } from './annotationFacts';
import { markedName } from './names';
import type { PlacedAmount, ProcurementInput } from './procurementMarks';
import type { ProcurementParts } from './procurementBodies';
import type { Reading } from './reading';
import type { ChartTable } from './table';

type Told = Pick<ProcurementInput, 'series' | 'lang' | 'nameOf'>;

/** A reading a bar: the full amount, and the projects where known. */
export function procurementReadings(
  amounts: readonly PlacedAmount[],
  { lang, nameOf, editing }: ProcurementInput,
): readonly Reading[] {
  return amounts.map(({ row, box, bar }, i) => ({
    body: row.body.id,
    row: i,
    column: 0,
    at: { x: bar.x1, y: (bar.y0 + bar.y1) / 2 },
    hit: box,
    title: `${markedName(row.body, row.origin, nameOf, lang)} · ${
      lang === 'zh' ? `${formatYear(row.year)}年` : formatYear(row.year)
    }`,
    facts: [
      { label: '', value: formatFull(row.amount, '元', lang) },
      { label: procurementSay('projects', lang), value: formatFull(row.projects, '个', lang) },
      ...annotationFacts(editing?.textsAt(row.body.id, row.year) ?? [], lang),
    ],
  }));
}

/** How many tell an amount, the greatest, and how many stand apart. */
export function procurementAlt(parts: ProcurementParts, { lang, nameOf }: ProcurementInput): string {
  const most = parts.bars
    .flatMap((each) => each.rows)
    .reduce<PlacedAmount['row'] | null>((a, b) => (a && (a.amount ?? 0) >= (b.amount ?? 0) ? a : b), null);
  const told = [
    procurementSay('procurementAlt', lang, {
      n: formatCount(parts.bars.length + parts.left),
      zeros: formatCount(parts.zeros.length),
      unstated: formatCount(parts.unstated.length),
    }),
    most
      ? procurementSay('altOnlyTop', lang, {
          top: markedName(most.body, most.origin, nameOf, lang),
          year: formatYear(most.year),
          value: formatFull(most.amount, '元', lang),
        })
      : '',
  ];
  return sentences(told, lang);
}

/** Why nothing follows 2020, and what is not drawn. */
export function procurementNotes(parts: ProcurementParts, { lang }: ProcurementInput): readonly string[] {
  return [
    procurementSay('procurementGone', lang),
    parts.left > 0 ? sumSay('groupsLeft', lang, { n: formatCount(parts.left) }) : '',
  ].filter((note) => note !== '');
}

/** A row a report: the amount in 元, the amount as printed where its unit is unstated, the projects. */
export function procurementTable({ series, lang, nameOf }: Told): ChartTable {
  return {
    unit: '',
    columns: [
      { label: columnSay('body', lang), numeric: false },
      { label: columnSay('year', lang), numeric: true },
      { label: procurementSay('amount', lang), numeric: true },
      { label: procurementSay('amountUnstated', lang), numeric: true },
      { label: procurementSay('projects', lang), numeric: true },
    ],
    rows: series.rows.map((row) => ({
      body: row.body.id,
      cells: [
        markedName(row.body, row.origin, nameOf, lang),
        formatYear(row.year),
        formatCell(row.amount, '元', lang),
        row.unstated ?? '—',
        formatCell(row.projects, '个', lang),
      ],
    })),
  };
}
