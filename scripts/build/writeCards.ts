import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_PICTURE, figureCard } from '../../src/embed/cards';
import type { Lang } from '../../src/model/text';
import type { Slices } from '../../src/query/slices/slices';
import { cardEmbed } from './cardEmbed';
import { CardFrames } from './cardFrames';
import { cardOembed, FRAME_WIDTH, writeCardPages } from './cardPages';
import { cardSvg } from './cardPicture';
import { writeCardPictures } from './cardPictures';
import { cardsOf } from './cards';

const LANGS: readonly Lang[] = ['zh', 'en'];
/** Pictures between two lines of progress. */
const STEP = 250;

/**
 * Writes the cards of a dataset, in both languages, with their pages and pictures, into `dir`, where the page of one
 * chart (`embed.html`) is; those of a figure have that page too, with their own picture for where no script runs.
 */
export async function writeCards(slices: Slices, dir: string, site: string | null): Promise<void> {
  const cards = (await Promise.all(LANGS.map((lang) => cardsOf(slices, lang)))).flat();
  writeCardPages(cards, dir, site);
  const frames = new CardFrames(slices);
  if (site !== null)
    for (const card of cards) {
      const height = await frames.heightOf(card.chart, FRAME_WIDTH);
      writeFileSync(join(dir, card.path, 'oembed.json'), cardOembed(card, site, height));
    }
  const embed = readFileSync(join(dir, 'embed.html'), 'utf8');
  for (const card of cards)
    if (figureCard(card.chart).path === card.path)
      writeFileSync(join(dir, card.path, 'embed.html'), cardEmbed(embed, card));
  const pictures = cards.flatMap(({ path, view, picture }) =>
    picture ? [{ svg: cardSvg(picture, view.lang), file: join(dir, path, CARD_PICTURE) }] : [],
  );
  await writeCardPictures(pictures, (drawn, of) => {
    if (drawn % STEP === 0 && drawn < of) console.error(`pictures of cards: ${drawn} of ${of}`);
  });
}
