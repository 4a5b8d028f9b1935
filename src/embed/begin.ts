import { messageOf } from '../model/messageOf';
import { flushSync, mount } from 'svelte';
import { captionSay } from '../i18n/captionText';
import { embedSay } from '../i18n/embedText';
import type { Lang } from '../model/text';
import type { ViewState } from '../model/view';
import { DEFAULT_VIEW } from '../model/view';
import type { BadParam } from '../model/viewUrl';
import { readView } from '../model/viewUrl';
import { fetchJson } from '../query/slices/fetchJson';
import type { Live } from './absent';
import { dress } from './dress';
import type { Editing } from './editing';
import './embed.css';
import type { Figure, FigureName, FigureQuestion } from './figure';
import { figureName } from './figure';
import { tellHeight } from './height';
import type { Kind } from './kinds';
import { languageOf } from './language';
import type { AnswerOf } from './live';
import { liveFigure, TooLarge, UnknownIndicator } from './live';
import { notice } from './notice';
import { readTrim, untrimmed } from './trim';

/** A chart that a file of code can draw: its data, fetched, and what draws them. */
export interface Drawn {
  readonly load: (view: ViewState) => Promise<Live>;
  readonly figure: Figure;
}

/** A chart of a kind. What is answered to the kind's question is what its figure takes. */
export const drawn = <Q extends FigureQuestion>(
  kind: Kind<Q>,
  answer: AnswerOf<Q>,
  figure: Figure<Q>,
): Drawn => ({
  load: (view) =>
    liveFigure(kind as unknown as Kind, answer as unknown as AnswerOf<FigureQuestion>, view, fetchJson),
  figure: figure as unknown as Figure,
});

function failureText(reason: unknown, lang: Lang): string {
  if (reason instanceof TooLarge) return embedSay('tooLarge', lang);
  return embedSay('failed', lang, { reason: messageOf(reason) });
}

/** The place of the chart, once the page is parsed and its style is there: this script may come before either. */
async function place(): Promise<HTMLElement> {
  if (document.readyState !== 'complete')
    await new Promise((done) => {
      window.addEventListener('load', done, { once: true });
    });
  return document.querySelector('main') ?? document.body;
}

/**
 * Draws the chart that the address describes, one of those that this file of code has, at once when all of it is
 * there: nothing moves afterwards.
 */
export async function begin(
  charts: Readonly<Partial<Record<FigureName, Drawn>>>,
  editingOf: (view: ViewState) => Editing | Promise<Editing>,
): Promise<void> {
  const { search } = window.location;
  const read = readView(search);
  const { trim, bad } = readTrim(search);
  const lang = languageOf(search, navigator.language);
  dress(lang, trim);
  const tellNow = tellHeight();
  const href = `./${untrimmed(search, lang)}`;

  const tell = async (texts: readonly string[], way: string | null) => {
    if (texts.length > 0) notice(await place(), texts, way, lang);
  };
  const draw = async (view: ViewState, allBad: readonly BadParam[]): Promise<void> => {
    const badTexts = allBad.map(({ param, text }) => captionSay('badParam', lang, { param, text }));
    const name = figureName(view);
    const chart = name && charts[name];
    if (!chart) return tell([...badTexts, embedSay('noChart', lang)], href);
    try {
      const [{ data, told: absent }, target, { editRows, told }] = await Promise.all([
        chart.load(view),
        place(),
        editingOf(view),
      ]);
      await tell([...badTexts, ...absent, ...told], null);
      mount(chart.figure, { target, props: { shown: { data, view, trim, href, editRows, saved: null } } });
      flushSync();
      tellNow();
      requestAnimationFrame(() => setTimeout(() => performance.mark('first-chart')));
    } catch (reason) {
      const param = name === 'table' ? 'columns' : 'indicator';
      const text = String(view[param]);
      if (reason instanceof UnknownIndicator && text !== String(DEFAULT_VIEW[param]))
        return draw({ ...view, [param]: DEFAULT_VIEW[param] }, [...allBad, { param, text }]);
      return tell([...badTexts, failureText(reason, lang)], href);
    }
  };
  await draw({ ...read.view, lang }, [...read.bad, ...bad]);
}
