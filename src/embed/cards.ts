import type { BodyId } from '../model/body';
import type { IndicatorId } from '../model/indicators';
import type { ViewState } from '../model/view';
import { DEFAULT_VIEW } from '../model/view';
import { writeView } from '../model/viewUrl';

/** A view that a static build knows beforehand: it has a small page with what social networks and editors ask for. */
export interface Card {
  /** Folder of the page, below the site's. */
  readonly path: string;
  readonly view: ViewState;
}

export const OVERVIEW_CARD: Card = { path: 'share/overview/', view: DEFAULT_VIEW };

export const indicatorCard = (indicator: IndicatorId): Card => ({
  path: `share/indicator/${indicator}/`,
  view: { ...DEFAULT_VIEW, page: 'trend', indicator },
});

export const bodyCard = (body: BodyId): Card => ({
  path: `share/body/${body}/`,
  view: { ...DEFAULT_VIEW, page: 'body', body },
});

/** The folder of a view's small page; null where it has none. */
export function cardPath(view: ViewState): string | null {
  const card = view.page === 'overview' ? OVERVIEW_CARD : indicatorCard(view.indicator);
  return writeView(card.view) === writeView(view) ? card.path : null;
}
