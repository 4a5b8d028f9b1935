import type { ProcurementRow } from '../model/series';
import type { Lang } from '../model/text';
import { LIST_SEPARATOR } from '../i18n/listed';
import { chartSay } from '../i18n/chartText';
import { procurementSay } from '../i18n/procurementText';
import { colon } from '../i18n/sentences';
import { formatCount, formatValue, formatYear } from '../i18n/numbers';
import { tenth } from './geometry';
import { markedName } from './names';
import type { ProcurementBody, ProcurementParts } from './procurementBodies';
import { procurementParts } from './procurementBodies';
import type { Standing } from './rowEditing';
import { standingOf, textsBelow } from './rowEditing';
import { procurementAlt, procurementNotes, procurementReadings } from './procurementText';
import { LABEL, LINE_HEIGHT, pack, textWidth, TICK, truncate, widest, wrap } from './textWidth';
import { valueScale } from './valueScale';
import type { PlacedAmount, PlacedPanel, PlacedProcurement, ProcurementInput } from './procurementMarks';

const ROOMY = 520;
const BAR_ROW = 24;
const BETWEEN = 8;
const MOST_LINES = 12;
/** What a line holds of bold letters, of as many as of others. */
const BOLD = 0.94;
/** More names than this in a row are no longer read. */
const MOST_NAMES = 200;

const projectsWords = (projects: number, lang: Lang): string =>
  projects === 1
    ? procurementSay('oneProject', lang)
    : procurementSay('projectsN', lang, { n: formatCount(projects) });

function valueLabel(row: ProcurementRow, { lang, width }: ProcurementInput): string {
  const amount = formatValue(row.amount, '元', lang);
  if (row.projects === null || width < ROOMY) return amount;
  return procurementSay('amountOfProjects', lang, { amount, projects: projectsWords(row.projects, lang) });
}

/**
 * Places procurement: for each body a bar a year whose amount is known, largest first, then panels of
 * text for what has no place on the scale. An unknown year leaves no row; a reported zero is a tick.
 */
export function layoutProcurement(input: ProcurementInput): PlacedProcurement {
  const { series, width, chosen } = input;
  const standing = standingOf(chosen, input.editing);
  const parts = procurementParts(series, standing.kept, standing.alone);
  const { amounts, plot, ticks, bottom } = placeBars(parts.bars, input, standing);
  const panels = placePanels(parts, input, bottom);
  const last = panels.at(-1);
  return {
    size: { width, height: Math.ceil((last?.lines.at(-1)?.y ?? bottom - 8) + 12) },
    plot,
    ticks,
    tickY: 14,
    amounts,
    panels,
    readings: procurementReadings(amounts, input),
    alt: procurementAlt(parts, input),
    notes: procurementNotes(parts, input),
  };
}

function placeBars(
  bodies: readonly ProcurementBody[],
  input: ProcurementInput,
  { isOut, isBack }: Standing,
): Pick<PlacedProcurement, 'amounts' | 'plot' | 'ticks'> & { readonly bottom: number } {
  const { width, lang, nameOf, editing } = input;
  const names = bodies.map((each) => markedName(each.body, each.origin, nameOf, lang));
  const rows = bodies.flatMap((each) => each.rows);
  const longest = Math.ceil(widest(names, LABEL));
  const stacked = width < ROOMY && longest > width * 0.32;
  const nameWidth = stacked ? width : Math.min(longest, width * 0.34);
  const yearX = stacked ? 0 : nameWidth + 12;
  const left = tenth(yearX + textWidth('2020', TICK) + 10);
  const scale = valueScale(
    rows.map((each) => each.amount ?? 0),
    '元',
    lang,
    width < ROOMY ? 2 : 5,
  );
  const across = rows.reduce((most, row) => {
    const end = scale.at(row.amount ?? 0);
    return end === 0
      ? most
      : Math.min(most, (width - left - 8 - textWidth(valueLabel(row, input), TICK)) / end);
  }, width - left);
  const x = (value: number): number => tenth(left + scale.at(value) * across);
  const top = bodies.length > 0 ? 24 : 0;
  const amounts: PlacedAmount[] = [];
  let y = top;
  bodies.forEach(({ body, rows: years }, i) => {
    const name = truncate(names[i] ?? '', LABEL, nameWidth);
    if (stacked) y += LINE_HEIGHT + 4;
    years.forEach((row, nth) => {
      const barY = y + 4;
      const overhead = stacked && nth === 0 ? LINE_HEIGHT + 4 : 0;
      const texts = textsBelow(editing, { x: left, y: y + BAR_ROW }, width, body.id, row.year);
      amounts.push({
        key: `${body.id} ${row.origin} ${row.year}`,
        row,
        chosen: isOut(body.id),
        back: isBack(body.id),
        texts: texts.lines,
        box: { x0: 0, x1: width, y0: y - overhead, y1: texts.bottom },
        bar: { x0: left, x1: x(row.amount ?? 0), y0: barY, y1: barY + 16 },
        name: nth === 0 ? name : '',
        nameY: stacked ? y - LINE_HEIGHT / 2 : y + BAR_ROW / 2,
        year: formatYear(row.year),
        yearX,
        value: valueLabel(row, input),
      });
      y = texts.bottom;
    });
    y += BETWEEN;
  });
  const ticks = scale.ticks
    .map(({ value, label }) => ({ x: x(value), label }))
    .filter((each) => each.x + textWidth(each.label, TICK) / 2 <= width);
  return {
    amounts,
    plot: { x0: left, x1: left + across, y0: top, y1: Math.max(top, y - BETWEEN) },
    ticks: bodies.length > 0 ? ticks : [],
    bottom: y,
  };
}

function placePanels(
  { unstated, zeros, projectsOnly }: ProcurementParts,
  input: ProcurementInput,
  from: number,
): readonly PlacedPanel[] {
  const { lang, nameOf, width } = input;
  const who = (row: ProcurementRow): string =>
    procurementSay('bodyYear', lang, {
      body: markedName(row.body, row.origin, nameOf, lang),
      year: formatYear(row.year),
    });
  const more = (n: number): readonly string[] => (n > 0 ? [chartSay('andMore', lang, { n })] : []);
  const listed = <T>(each: readonly T[], words: (one: T) => string): readonly string[] => [
    ...each.slice(0, MOST_LINES).map(words),
    ...more(each.length - MOST_LINES),
  ];
  // Long lines tire: the text keeps to a readable measure however wide the chart is.
  const measure = Math.min(width, 38 * LABEL);
  const texts = [
    {
      title: procurementSay('unstatedTitle', lang),
      items: listed(
        unstated,
        (row) =>
          `${who(row)}${colon(lang)}${procurementSay('unstated', lang, { value: row.unstated ?? '' })}`,
      ),
    },
    {
      title: procurementSay('zeroTitle', lang, { n: formatCount(zeros.length) }),
      items: [
        ...pack(
          zeros.slice(0, MOST_NAMES).map((each) => markedName(each.body, each.origin, nameOf, lang)),
          LIST_SEPARATOR[lang],
          LABEL,
          measure,
        ),
        ...more(zeros.length - MOST_NAMES),
      ],
    },
    {
      title: procurementSay('projectsOnlyTitle', lang),
      items: listed(
        projectsOnly,
        (row) => `${who(row)}${colon(lang)}${projectsWords(row.projects ?? 0, lang)}`,
      ),
    },
  ];
  let y = from;
  return texts
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => {
      const ruleY = y + 8;
      const heads = wrap(title, LABEL, width * BOLD).map((text, i) => ({
        text,
        y: ruleY + 18 + i * (LINE_HEIGHT + 4),
      }));
      const from = (heads.at(-1)?.y ?? ruleY) + 24;
      const lines = items
        .flatMap((item) => wrap(item, LABEL, measure))
        .map((text, i) => ({ text, y: from + i * (LINE_HEIGHT + 4) }));
      y = (lines.at(-1)?.y ?? from) + 18;
      return { title: heads, lines, ruleY };
    });
}
