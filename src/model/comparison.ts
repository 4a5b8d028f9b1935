import type { Body } from './body';
import type { IndicatorId } from './indicators';
import type { CompareQuestion, PeerGroup } from './question';
import type { Peers, ViewState } from './view';
import type { Extent } from './viewQuestions';
import { scopeOf, shownBodies, yearOf } from './viewQuestions';

/** How many bodies of like workload are taken for peers. */
export const NEAREST = 20;

/** What the table shows until the reader chooses otherwise. */
export const USUAL_COLUMNS: readonly IndicatorId[] = [
  'disclosed_total',
  'permits_decisions',
  'penalties_decisions',
  'app_new__total',
  'app_handled__total',
  'disclosure_rate',
  'review_total',
  'suits_total',
];

export const columnsOf = (view: ViewState): readonly IndicatorId[] =>
  view.columns.length > 0 ? view.columns : USUAL_COLUMNS;

/** The chosen bodies that are compared: those of the view's level. */
export const ofLevel = (view: ViewState, chosen: readonly Body[]): readonly Body[] =>
  chosen.filter(({ level }) => level === view.level);

/** The body whose peers are asked for: of the chosen ones of the view's level the view's, else the first; null without one. */
export function anchorOf(view: ViewState, chosen: readonly Body[]): Body | null {
  const bodies = ofLevel(view, chosen);
  return bodies.find(({ id }) => id === view.body) ?? bodies[0] ?? null;
}

/** The indicators of a view's comparison. */
export const comparedBy = (view: ViewState): readonly IndicatorId[] =>
  view.compareBy === 'table' ? columnsOf(view) : [view.indicator];

const DIGITS = { county: 6, city: 4, province: 2 } as const;

/** The peers that a name stands for, null where neither the body nor the view's area or kind says which. */
export function peerGroup(peers: Peers, view: ViewState, anchor: Body | null): PeerGroup | null {
  const { level } = view;
  switch (peers) {
    case 'scope':
      return { scope: scopeOf(view) };
    case 'country':
      return { scope: { level, kind: null, area: null } };
    case 'kind': {
      const kind = anchor?.kind ?? view.kind;
      return kind && { scope: { level, kind, area: null } };
    }
    case 'near':
      return anchor && { near: anchor.id, level, k: NEAREST };
    default: {
      const digits = DIGITS[peers];
      const area = (anchor?.area ?? view.area ?? '').slice(0, digits);
      return area.length === digits ? { scope: { level, kind: null, area } } : null;
    }
  }
}

/**
 * The question of a comparison; `chosen` are the chosen bodies that the data know. The peers fall back on the scope
 * where the named ones can't be told. Only the distribution needs the peers one by one, only the change the year before.
 */
export function compareQuestion(view: ViewState, extent: Extent, chosen: readonly Body[]): CompareQuestion {
  const year = yearOf(view, extent);
  const { compareBy } = view;
  return {
    ask: 'compare',
    scope: scopeOf(view),
    bodies: shownBodies(view, extent),
    indicators: comparedBy(view),
    years: [compareBy === 'change' ? year - 1 : year, year],
    peers: peerGroup(view.peers, view, anchorOf(view, chosen)) ?? { scope: scopeOf(view) },
    withPeers: compareBy === 'distribution',
  };
}

/** Which of the three a question is for: a page keeps to it till the next one is answered. */
export function shownBy({ years: [from, to], withPeers }: CompareQuestion): ViewState['compareBy'] {
  if (from < to) return 'change';
  return withPeers ? 'distribution' : 'table';
}
