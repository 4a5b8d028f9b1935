import { greatest } from 'd3-array';
import { nothingSay } from '../i18n/nothingText';
import { indicatorName } from '../i18n/titles';
import { INDICATORS } from '../model/indicators';
import type { TrendQuestion } from '../model/question';
import type { TrendSeries } from '../model/series';
import type { ViewState } from '../model/view';
import { bestYearOf, isOfChange, isOfOneYear, scopeOf, yearOf, yearTeller } from '../model/viewQuestions';
import type { AppState } from '../state/appState.svelte';

/** A way on from a view without figures: what it changes of the view, in words. */
interface Step {
  readonly words: string;
  readonly to: Partial<ViewState>;
}

/** The province of the view's area where that has bodies of the level, else the whole country. */
function wider({ view, data, areaNameOf }: Parts): Step[] {
  const { area, level, lang } = view;
  if (area === null) return [];
  const province = area.slice(0, 2);
  const within = area !== province && data.bodiesOf(level).some((body) => body.area.startsWith(province));
  const country = {
    words: nothingSay('wider', lang, { area: nothingSay('country', lang) }),
    to: { area: null },
  };
  if (!within) return [country];
  const name = areaNameOf(province);
  return [{ words: nothingSay('wider', lang, { area: name }), to: { area: province } }, country];
}

/** The indicator that most reports of the level tell, where none tells the view's. */
function otherIndicator({ view, data, hasIndicator }: Parts): Step[] {
  const { level, lang } = view;
  const known = (id: ViewState['indicator']) => data.knownReports(id, level);
  if (!hasIndicator || known(view.indicator) > 0) return [];
  const best = greatest(INDICATORS, ({ id }) => known(id));
  if (!best || known(best.id) === 0) return [];
  const words = nothingSay('otherIndicator', lang, { indicator: indicatorName(best, lang) });
  return [{ words, to: { indicator: best.id, year: null } }];
}

interface Parts {
  readonly view: ViewState;
  readonly data: AppState['data'];
  readonly hasIndicator: boolean;
  readonly areaNameOf: (area: string) => string;
}

/** Asks how many tell a view's figure in each year; null where the view isn't of one year. */
export const yearsQuestion = (view: ViewState, years: TrendQuestion['years']): TrendQuestion | null =>
  isOfOneYear(view)
    ? { ask: 'trend', indicator: yearTeller(view), scope: scopeOf(view), bodies: view.bodies, years }
    : null;

/**
 * The year in which most of the view's bodies tell its figure, of a change also in the year before; the later of
 * equals, null where none does.
 */
export function yearKnownBest(view: ViewState, { lines, peers }: TrendSeries): number | null {
  const told = (year: number) =>
    view.bodies.length === 0
      ? (peers.find((peer) => peer.year === year)?.known ?? 0)
      : lines.filter(({ points }) => points.some((point) => point.year === year && point.value !== null))
          .length;
  const known = (year: number) => (isOfChange(view) ? Math.min(told(year), told(year - 1)) : told(year));
  const best = bestYearOf(
    peers.map(({ year }) => year),
    known,
  );
  return known(best) > 0 ? best : null;
}

/**
 * Where a reader may go from a view that has no figures; each step changes one choice. `best` is the year best known
 * in the view's scope, null where no year is.
 */
export function nextSteps(app: AppState, best: number | null): readonly Step[] {
  const view = app.view.current;
  const { lang } = view;
  const parts: Parts = {
    view,
    data: app.data,
    hasIndicator: app.hasIndicator,
    areaNameOf: (area) => app.areaNameOf(area, view.level),
  };
  return [
    ...otherIndicator(parts),
    ...(best !== null && best !== yearOf(view, app.extent)
      ? [{ words: nothingSay('bestYear', lang, { year: best }), to: { year: best } }]
      : []),
    ...(view.bodies.length > 0 ? [{ words: nothingSay('anyBody', lang), to: { bodies: [] } }] : []),
    ...(view.kind === null ? [] : [{ words: nothingSay('anyKind', lang), to: { kind: null } }]),
    ...wider(parts),
    { words: nothingSay('coverage', lang), to: { page: 'coverage' } },
  ];
}
