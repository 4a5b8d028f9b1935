import type { BodyId } from '../model/body';
import type { IndicatorId } from '../model/indicators';
import type { Lang } from '../model/text';
import type { ViewState } from '../model/view';
import { DEFAULT_VIEW } from '../model/view';
import { writeView } from '../model/viewUrl';

/** A view that a static build knows beforehand: it has a small page with what social networks and editors ask for. */
export interface Card {
  /** Folder of the page, below the site's. */
  readonly path: string;
  readonly view: ViewState;
}

/** The picture in a card's folder. */
export const CARD_PICTURE = 'card.png';

/** The bodies of which each has a picture: those of a country would outweigh the site. */
export const MOST_PICTURED = 2000;

const folder = (lang: Lang): string => (lang === 'zh' ? 'share/' : `share/${lang}/`);

export const overviewCard = (lang: Lang): Card => ({
  path: `${folder(lang)}overview/`,
  view: { ...DEFAULT_VIEW, lang },
});

export const indicatorCard = (indicator: IndicatorId, lang: Lang): Card => ({
  path: `${folder(lang)}indicator/${indicator}/`,
  view: { ...DEFAULT_VIEW, lang, page: 'trend', indicator },
});

export const bodyCard = (body: BodyId, lang: Lang): Card => ({
  path: `${folder(lang)}body/${body}/`,
  view: { ...DEFAULT_VIEW, lang, page: 'body', body },
});

/** The folder of a view's small page; null where it has none. */
export function cardPath(view: ViewState): string | null {
  const { page, lang, indicator } = view;
  const card = page === 'overview' ? overviewCard(lang) : indicatorCard(indicator, lang);
  return writeView(card.view) === writeView(view) ? card.path : null;
}

/** Of a view's figures, the one whose card is nearest to it; views of several figures have one of their own. */
const FIGURE_OF: Readonly<Partial<Record<ViewState['page'], IndicatorId>>> = {
  outcomes: 'disclosure_rate',
  handling: 'app_new__total',
  procurement: 'procurement_amount',
};

/** The card of a chart's figure, or of the overview: one that no change of the data takes away. */
export const figureCard = ({ page, lang, indicator }: ViewState): Card =>
  page === 'overview' ? overviewCard(lang) : indicatorCard(FIGURE_OF[page] ?? indicator, lang);

/**
 * The card whose picture stands for a chart where no script runs: of the one body chosen, else of the figure. The
 * picture isn't the chart itself, and says in its own title what it shows. `bodies` is how many the site has.
 */
export function nearestCard(view: ViewState, bodies: number): Card {
  const { page, lang, bodies: chosen } = view;
  const [only, ...more] = chosen;
  const figure = FIGURE_OF[page] ?? view.indicator;
  const isOfBody =
    page !== 'overview' && only !== undefined && more.length === 0 && figure === DEFAULT_VIEW.indicator;
  return isOfBody && bodies <= MOST_PICTURED ? bodyCard(only, lang) : figureCard(view);
}
