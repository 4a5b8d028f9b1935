import { sentences } from '../i18n/sentences';
import { OUTCOME_LABELS, OUTCOMES } from '../model/indicators';
import type { OutcomeGroup } from '../model/series';
import type { Lang } from '../model/text';
import { listed } from '../i18n/listed';
import { columnSay } from '../i18n/columnText';
import { sumSay } from '../i18n/sumText';
import { outcomesSay } from '../i18n/outcomesText';
import { formatCell, formatCount, formatShare, formatYear } from '../i18n/numbers';
import { annotationFacts } from './annotationFacts';
import type { OutcomeBar } from './outcomeGroups';
import { barOf, groupName, groupRow, isAfterBreak } from './outcomeGroups';
import type { OutcomesInput, PlacedGroup, PlacedSegment } from './outcomesMarks';
import type { Reading } from './reading';
import type { ChartTable } from './table';
import { rowOf } from './table';

type Told = Pick<OutcomesInput, 'series' | 'lang' | 'nameOf'>;

const byBody = (group: OutcomeGroup): boolean => 'body' in group.key;
const byYear = (group: OutcomeGroup): boolean => 'year' in group.key && !byBody(group);

/** How many cases a bar is of, and for a year how many reports told them; empty where the reason says it all. */
export function countOf(group: OutcomeGroup, bar: OutcomeBar, lang: Lang): string {
  if (bar.kind === 'unknown' || bar.kind === 'none') return '';
  if (byBody(group)) {
    if (bar.kind === 'parts' && bar.rest === 0 && group.handled === null && group.complete === 0) {
      return outcomesSay('handledUnknown', lang);
    }
    const n = bar.kind === 'parts' ? bar.sum + bar.rest : group.handled;
    return n === null ? '' : sumSay('casesN', lang, { n: formatCount(n) });
  }
  return outcomesSay('completeShort', lang, {
    n: formatCount(bar.kind === 'parts' ? bar.sum : 0),
    complete: formatCount(group.complete),
    of: formatCount(group.of),
  });
}

/** A reading's title: the year, the body and the year, or the applicants. */
function titleOf(group: OutcomeGroup, name: string, lang: Lang): string {
  if (!('year' in group.key)) return name;
  const year = lang === 'zh' ? `${formatYear(group.key.year)}年` : formatYear(group.key.year);
  return byBody(group) ? `${name} · ${year}` : year;
}

/** Why a group has no bar; empty where it has one. */
export function reasonOf(group: OutcomeGroup, bar: OutcomeBar, lang: Lang): string {
  switch (bar.kind) {
    case 'parts':
      return '';
    case 'none':
      return byBody(group)
        ? outcomesSay('noCases', lang)
        : outcomesSay('completeShort', lang, {
            n: 0,
            complete: formatCount(group.complete),
            of: formatCount(group.of),
          });
    case 'incomplete':
      return outcomesSay('incomplete', lang);
    case 'unknown':
      return byBody(group)
        ? outcomesSay('noOutcomes', lang)
        : outcomesSay('noneComplete', lang, { of: formatCount(group.of) });
  }
}

/** One part of a bar in words: "12 件（10.1%）"; the share only where the whole is known. */
function partText(
  { value }: PlacedSegment,
  bar: OutcomeBar & { kind: 'parts' },
  whole: boolean,
  lang: Lang,
): string {
  const n = formatCount(value);
  return whole
    ? outcomesSay('casesShare', lang, { n, share: formatShare(value / (bar.sum + bar.rest), lang) })
    : sumSay('casesN', lang, { n });
}

/** A reading a segment, a row a group; a group without a bar reads as its reason. */
export function outcomesReadings(
  groups: readonly PlacedGroup[],
  { lang, editing }: OutcomesInput,
): readonly Reading[] {
  return groups.flatMap(({ group, bar, segments, box, name, reason, barY }, row): readonly Reading[] => {
    const shared = { body: 'body' in group.key ? group.key.body.id : null, row };
    const title = titleOf(group, name, lang);
    const said = annotationFacts(editing?.textsAt(groupRow(group)) ?? [], lang);
    if (bar.kind !== 'parts') {
      const at = { x: box.x0 + (box.x1 - box.x0) / 2, y: barY };
      return [{ ...shared, column: 0, at, hit: box, title, facts: [{ label: '', value: reason }, ...said] }];
    }
    const handled = bar.sum + bar.rest;
    return segments.map((segment, column) => ({
      ...shared,
      column,
      at: { x: (segment.box.x0 + segment.box.x1) / 2, y: barY },
      hit: segment.box,
      title,
      facts: [
        {
          label: segment.outcome ? OUTCOME_LABELS[segment.outcome][lang] : outcomesSay('notStated', lang),
          value: partText(segment, bar, group.complete > 0 || bar.rest > 0, lang),
        },
        {
          label: sumSay('handled', lang),
          value:
            group.handled === null && group.complete === 0
              ? outcomesSay('noOutcomes', lang)
              : sumSay('casesN', lang, { n: formatCount(handled) }),
        },
        ...said,
      ],
    }));
  });
}

/** Each group's parts in words, or why it has none. */
export function outcomesAlt(groups: readonly OutcomeGroup[], input: OutcomesInput): string {
  const { measure, lang, nameOf } = input;
  const head = outcomesSay(measure === 'share' ? 'outcomesAltShare' : 'outcomesAlt', lang, {
    rows: formatCount(groups.length),
  });
  const told = groups.map((group) => {
    const bar = barOf(group, measure);
    const what =
      bar.kind === 'parts'
        ? listed(
            bar.parts.map(({ outcome, value }) =>
              sumSay('partIs', lang, {
                outcome: OUTCOME_LABELS[outcome][lang],
                value: measure === 'share' ? formatShare(value / bar.sum, lang) : formatCount(value),
              }),
            ),
            lang,
          )
        : reasonOf(group, bar, lang);
    return outcomesSay('groupIs', lang, { group: groupName(group, nameOf, lang), what });
  });
  return sentences([head, ...told], lang);
}

/** What the bars leave out: incomplete groups, unstated rests, totals that differ, groups not drawn. */
export function outcomesNotes(
  groups: readonly OutcomeGroup[],
  bars: readonly OutcomeBar[],
  { series, lang, nameOf }: OutcomesInput,
): readonly string[] {
  const incomplete = bars.filter((bar) => bar.kind === 'incomplete').length;
  const differing = groups.flatMap((group) => {
    const bar = barOf(group, 'count');
    if (bar.kind !== 'parts' || group.handled === null || bar.sum + bar.rest === group.handled) return [];
    return outcomesSay('sumDiffers', lang, {
      group: groupName(group, nameOf, lang),
      sum: formatCount(bar.sum),
      handled: formatCount(group.handled),
      difference: formatCount(Math.abs(bar.sum - group.handled)),
    });
  });
  const left = series.groups.length - groups.length;
  return [
    groups.some((group, i) => isAfterBreak(group, groups[i - 1])) ? outcomesSay('formChanged', lang) : '',
    groups.some(byYear) ? outcomesSay('completeNote', lang) : '',
    incomplete > 0 ? outcomesSay('incompleteNote', lang, { n: formatCount(incomplete) }) : '',
    bars.some((bar) => bar.kind === 'parts' && bar.rest > 0) ? outcomesSay('restNote', lang) : '',
    ...differing,
    left > 0 ? sumSay('groupsLeft', lang, { n: formatCount(left) }) : '',
  ].filter((note) => note !== '');
}

/** A row a group: the six parts, the total, and how many reports told all six. */
export function outcomesTable({ series, lang, nameOf }: Told): ChartTable {
  const bodies = series.groups.some(byBody);
  const cell = (value: number | null): string => formatCell(value, '件', lang);
  return {
    unit: sumSay('casesN', lang, { n: '' }).trim(),
    columns: [
      { label: columnSay(bodies ? 'body' : 'year', lang), numeric: false },
      ...OUTCOMES.map((outcome) => ({ label: OUTCOME_LABELS[outcome][lang], numeric: true })),
      { label: sumSay('handled', lang), numeric: true },
      { label: sumSay('completeReports', lang), numeric: true },
      { label: sumSay('reports', lang), numeric: true },
    ],
    rows: series.groups.map((group) =>
      rowOf('body' in group.key ? group.key.body.id : null, () => [
        groupName(group, nameOf, lang),
        ...OUTCOMES.map((outcome) => cell(group.parts[outcome])),
        cell(group.handled),
        formatCount(group.complete),
        formatCount(group.of),
      ]),
    ),
  };
}
