import type { Component } from 'svelte';
import { flushSync, mount } from 'svelte';
import type { Caption } from '../chart/caption';
import { embedSay } from '../i18n/embedText';
import { captionSay } from '../i18n/captionText';
import type { Lang } from '../model/text';
import type { ViewState } from '../model/view';
import { DEFAULT_VIEW } from '../model/view';
import type { BadParam } from '../model/viewUrl';
import { readView, writeView } from '../model/viewUrl';
import { fetchJson } from '../query/slices/fetchJson';
import { dress } from './dress';
import './embed.css';
import type { FigureName, FigureQuestion, Shown } from './figure';
import { figureName, isEmbedded } from './figure';
import { tellHeight } from './height';
import { languageOf } from './language';
import { liveFigure, TooLarge, UnknownIndicator } from './live';
import Notice from './Notice.svelte';
import { readTrim } from './trim';

/** A figure of any question: what `liveFigure` answers for a page is what that page's figure takes. */
type Figure = Component<{ shown: Shown }>;
const asFigure = <Q extends FigureQuestion>({
  default: figure,
}: {
  readonly default: Component<{ shown: Shown<Q> }>;
}): Figure => figure as unknown as Figure;

const FIGURES: Readonly<Record<FigureName, () => Promise<Figure>>> = {
  overview: async () => asFigure(await import('./SpreadFigure.svelte')),
  trend: async () => asFigure(await import('./TrendFigure.svelte')),
  panels: async () => asFigure(await import('./PanelsFigure.svelte')),
  more: async () => asFigure(await import('./MoreFigure.svelte')),
  ranking: async () => asFigure(await import('./RankingFigure.svelte')),
  outcomes: async () => asFigure(await import('./OutcomesFigure.svelte')),
  procurement: async () => asFigure(await import('./ProcurementFigure.svelte')),
};

function failureText(reason: unknown, lang: Lang): string {
  if (reason instanceof TooLarge) return embedSay('tooLarge', lang);
  return embedSay('failed', lang, { reason: reason instanceof Error ? reason.message : String(reason) });
}

/** The author's words, of which most views have none. */
const editingOf = async (view: ViewState) =>
  view.edit === ''
    ? { reword: (caption: Caption) => caption, told: [] }
    : (await import('./editing')).editing(view);

/** The place of the chart, once the page is parsed and its style is there: this script may come before either. */
async function place(): Promise<HTMLElement> {
  if (document.readyState !== 'complete')
    await new Promise((done) => {
      window.addEventListener('load', done, { once: true });
    });
  return document.querySelector('main') ?? document.body;
}

/** Draws the chart that the address describes, at once when all of it is there: nothing moves afterwards. */
async function begin(): Promise<void> {
  const { search } = window.location;
  const read = readView(search);
  const { trim, bad } = readTrim(search);
  const lang = languageOf(search, navigator.language);
  dress(lang, trim);
  const tellNow = tellHeight();

  const tell = async (texts: readonly string[], href: string | null) => {
    if (texts.length > 0)
      mount(Notice, { target: await place(), props: { texts, isAlert: href !== null, href, lang } });
  };
  const draw = async (view: ViewState, allBad: readonly BadParam[]): Promise<void> => {
    const href = `./${writeView(view)}`;
    const badTexts = allBad.map(({ param, text }) => captionSay('badParam', lang, { param, text }));
    if (!isEmbedded(view)) return tell([...badTexts, embedSay('noChart', lang)], href);
    try {
      const { page } = view;
      const [Chart, data, target, { reword, told }] = await Promise.all([
        FIGURES[figureName(page, view)](),
        liveFigure(page, view, fetchJson),
        place(),
        editingOf(view),
      ]);
      await tell([...badTexts, ...told], null);
      mount(Chart, { target, props: { shown: { data, view, trim, href, reword, saved: null } } });
      flushSync();
      tellNow();
      requestAnimationFrame(() => setTimeout(() => performance.mark('first-chart')));
    } catch (reason) {
      const { indicator } = view;
      if (reason instanceof UnknownIndicator && indicator !== DEFAULT_VIEW.indicator) {
        const bad = { param: 'indicator', text: indicator };
        return draw({ ...view, indicator: DEFAULT_VIEW.indicator }, [...allBad, bad]);
      }
      return tell([...badTexts, failureText(reason, lang)], href);
    }
  };
  await draw({ ...read.view, lang }, [...read.bad, ...bad]);
}

void begin();
