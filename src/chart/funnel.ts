import type { Lang } from '../model/text';
import { handlingSay, STEP_BASES, STEP_NAMES } from '../i18n/handlingText';
import { formatCount, formatShare, NO_DATA } from '../i18n/numbers';
import type { Step } from '../model/handling';
import { STEPS } from '../model/handling';
import { indicator } from '../model/indicators';
import type { ToldTogether, TotalsGroup } from '../model/series';
import type { BarRow, BarSection } from './bars';
import type { ChartTable } from './table';
import { sumOf, UNTOLD } from './told';

/** A step with its cases, and with its base's where it has one and both are told by the same reports. */
export interface FunnelStep {
  readonly step: Step;
  readonly told: ToldTogether;
  /** The parts' sum; null where no report tells them. */
  readonly cases: number | null;
  /** The step's cases and its base's, over the reports that tell both; null where the step has no base. */
  readonly pair: ToldTogether | null;
  /** Null without a base, where no report tells both, and where the base is 0. */
  readonly share: number | null;
}

/** Reads the answer to `FUNNEL_SETS`. */
export function funnelSteps({ sets }: TotalsGroup): readonly FunnelStep[] {
  let next = STEPS.length;
  return STEPS.map((step, i): FunnelStep => {
    const told = sets[i] ?? UNTOLD;
    const cases = sumOf(told);
    if (step.base === null) return { step, told, cases, pair: null, share: null };
    const pair = sets[next++] ?? UNTOLD;
    const [of, base] = pair.sums;
    const share = typeof of === 'number' && typeof base === 'number' && base > 0 ? of / base : null;
    return { step, told, cases, pair, share };
  });
}

function shareText({ step, pair, share }: FunnelStep, lang: Lang): string {
  if (pair === null) return '';
  const base = STEP_BASES[step.id][lang];
  const n = formatCount(pair.known);
  if (pair.known === 0) return handlingSay('stepNoShare', lang, { base });
  if (share === null) return handlingSay('stepNoBase', lang, { base, n });
  const [a = 0, b = 0] = pair.sums;
  return handlingSay('stepShare', lang, {
    base,
    n,
    share: formatShare(share, lang),
    a: formatCount(a ?? 0),
    b: formatCount(b ?? 0),
  });
}

/** "予以公开 90 + 部分公开 3", where a step is made of several figures that are told. */
function partsText({ step, told, cases }: FunnelStep, lang: Lang): string {
  if (step.parts.length < 2 || cases === null) return '';
  return step.parts
    .map((id, i) =>
      handlingSay('partIs', lang, {
        name: indicator(id).short[lang],
        n: formatCount(told.sums[i] ?? 0),
      }),
    )
    .join(' + ');
}

/** The steps as bars, each with how many of the reports tell it and its share of its base. */
export function funnelSections(group: TotalsGroup, lang: Lang): readonly BarSection[] {
  const rows = funnelSteps(group).map((each): BarRow => {
    const known = handlingSay('knownOf', lang, {
      n: formatCount(each.told.known),
      of: formatCount(group.of),
    });
    const [parts, share] = [partsText(each, lang), shareText(each, lang)];
    const value =
      each.cases === null ? NO_DATA[lang] : handlingSay('casesN', lang, { n: formatCount(each.cases) });
    return {
      key: each.step.id,
      name: STEP_NAMES[each.step.id][lang],
      value: each.cases,
      label: each.cases === null ? '' : formatCount(each.cases),
      first: each.step.parts.length === 2 && each.cases !== null ? (each.told.sums[0] ?? null) : null,
      note: [parts, known, share].filter((text) => text !== '').join(' · '),
      facts: [
        { label: '', value },
        { label: handlingSay('reports', lang), value: known },
        ...(parts === '' ? [] : [{ label: handlingSay('count', lang), value: parts }]),
        ...(share === '' ? [] : [{ label: handlingSay('share', lang), value: share }]),
      ],
    };
  });
  return [{ title: '', note: '', rows }];
}

/** A row a step: its cases, its reports, its share, of what, and the reports that tell both. */
export function funnelTable(group: TotalsGroup, lang: Lang): ChartTable {
  const head = (key: Parameters<typeof handlingSay>[0], numeric = true) => ({
    label: handlingSay(key, lang),
    numeric,
  });
  return {
    unit: '',
    columns: [
      head('step', false),
      head('count'),
      head('reports'),
      head('ofReports'),
      head('share'),
      head('shareOf', false),
      head('bothReports'),
    ],
    rows: funnelSteps(group).map((each) => ({
      body: null,
      cells: [
        STEP_NAMES[each.step.id][lang],
        each.cases === null ? NO_DATA[lang] : formatCount(each.cases),
        formatCount(each.told.known),
        formatCount(group.of),
        each.pair === null ? '—' : formatShare(each.share, lang),
        each.pair === null ? '—' : STEP_BASES[each.step.id][lang],
        each.pair === null ? '—' : formatCount(each.pair.known),
      ],
    })),
  };
}
