import { join } from 'node:path';
import { CARD_PICTURE } from '../../src/embed/cards';
import type { Lang } from '../../src/model/text';
import type { Slices } from '../../src/query/slices/slices';
import { writeCardPages } from './cardPages';
import { cardSvg } from './cardPicture';
import { writeCardPictures } from './cardPictures';
import { cardsOf } from './cards';

const LANGS: readonly Lang[] = ['zh', 'en'];
/** Pictures between two lines of progress. */
const STEP = 250;

/** Writes the cards of a dataset, in both languages, with their pages and pictures, into `dir`. */
export async function writeCards(slices: Slices, dir: string, site: string | null): Promise<void> {
  const cards = (await Promise.all(LANGS.map((lang) => cardsOf(slices, lang)))).flat();
  writeCardPages(cards, dir, site);
  const pictures = cards.flatMap(({ path, view, picture }) =>
    picture ? [{ svg: cardSvg(picture, view.lang), file: join(dir, path, CARD_PICTURE) }] : [],
  );
  await writeCardPictures(pictures, (drawn, of) => {
    if (drawn % STEP === 0 && drawn < of) console.error(`pictures of cards: ${drawn} of ${of}`);
  });
}
