import type { Card } from '../../src/embed/cards';
import { bodyCard, indicatorCard, MOST_PICTURED, overviewCard } from '../../src/embed/cards';
import { captionSay } from '../../src/i18n/captionText';
import { cardSay } from '../../src/i18n/cardText';
import { say } from '../../src/i18n/messages';
import { sentences } from '../../src/i18n/sentences';
import { chartTitle, scopeWords, yearSpan } from '../../src/i18n/titles';
import type { Body } from '../../src/model/body';
import { INDICATORS } from '../../src/model/indicators';
import { nameWithPlace } from '../../src/model/place';
import type { Lang } from '../../src/model/text';
import type { ViewState } from '../../src/model/view';
import { DEFAULT_VIEW } from '../../src/model/view';
import { scopeOf } from '../../src/model/viewQuestions';
import type { Slices } from '../../src/query/slices/slices';
import { CardCharts } from './cardCharts';
import type { CardChart } from './cardPicture';

/** A card with its words and its picture, and the chart that an editor embeds for it. */
export interface WordedCard extends Card {
  readonly title: string;
  readonly description: string;
  readonly chart: ViewState;
  /** Null where it has none of its own. */
  readonly picture: CardChart | null;
  /** Folder of the same card in the other language. */
  readonly other: string;
}

const spanOf = (years: readonly number[]): string => yearSpan([Math.min(...years), Math.max(...years)]);

/** The cards of a dataset in one language: the overview, each indicator, each body. Rejects where a slice can't be read. */
export async function cardsOf(slices: Slices, lang: Lang): Promise<readonly WordedCard[]> {
  const { bodies, reports, years } = slices.catalog;
  const otherLang: Lang = lang === 'zh' ? 'en' : 'zh';
  const charts = new CardCharts(slices);
  const yearsOf = new Map<string, number[]>();
  for (const { body, year } of reports) yearsOf.set(body.id, [...(yearsOf.get(body.id) ?? []), year]);
  const whose = scopeWords(scopeOf(DEFAULT_VIEW), null, [], lang);
  const sparse = captionSay('sparse', lang);

  const overview = async (): Promise<WordedCard> => ({
    ...overviewCard(lang),
    title: say('siteTitle', lang),
    description: sentences([`${say('tagline', lang)}${lang === 'zh' ? '。' : '.'}`, sparse], lang),
    chart: { ...DEFAULT_VIEW, lang },
    picture: await charts.ofOverview(lang),
    other: overviewCard(otherLang).path,
  });
  const ofIndicator = async ({ id, short, caveat }: (typeof INDICATORS)[number]): Promise<WordedCard> => {
    const picture = await charts.ofIndicator(id, lang);
    const card = indicatorCard(id, lang);
    return {
      ...card,
      title: chartTitle(short[lang], whose, spanOf(years), lang),
      description: sentences([picture?.words.sentence ?? '', caveat[lang], sparse], lang),
      ...{ chart: card.view, picture, other: indicatorCard(id, otherLang).path },
    };
  };
  const ofBody = async (body: Body): Promise<WordedCard> => {
    const told = yearsOf.get(body.id) ?? [];
    const picture = bodies.length > MOST_PICTURED ? null : await charts.ofBody(body, lang);
    const collected = cardSay('reports', lang, { n: new Set(told).size, years: spanOf(told) });
    return {
      ...bodyCard(body.id, lang),
      title: cardSay('bodyTitle', lang, { name: nameWithPlace(body) }),
      description: sentences([picture?.words.sentence ?? '', collected, sparse], lang),
      chart: { ...DEFAULT_VIEW, lang, page: 'trend', level: body.level, bodies: [body.id] },
      ...{ picture, other: bodyCard(body.id, otherLang).path },
    };
  };
  return [
    await overview(),
    ...(await Promise.all(INDICATORS.map(ofIndicator))),
    ...(await Promise.all(bodies.map(ofBody))),
  ];
}
