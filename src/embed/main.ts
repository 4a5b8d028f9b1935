import type { Component } from 'svelte';
import { flushSync, mount } from 'svelte';
import { embedSay } from '../i18n/embedText';
import { captionSay } from '../i18n/captionText';
import type { Lang } from '../model/text';
import type { BadParam } from '../model/viewUrl';
import { readView, writeView } from '../model/viewUrl';
import { fetchJson } from '../query/slices/fetchJson';
import { dress } from './dress';
import './embed.css';
import type { FigureName, FigureQuestion, Shown } from './figure';
import { figureName, isEmbedded } from './figure';
import { tellHeight } from './height';
import { liveFigure, TooLarge } from './live';
import Notice from './Notice.svelte';
import { languageOf, readTrim } from './trim';

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
  ranking: async () => asFigure(await import('./RankingFigure.svelte')),
  outcomes: async () => asFigure(await import('./OutcomesFigure.svelte')),
  procurement: async () => asFigure(await import('./ProcurementFigure.svelte')),
};

function failureText(reason: unknown, lang: Lang): string {
  if (reason instanceof TooLarge) return embedSay('tooLarge', lang);
  return embedSay('failed', lang, { reason: reason instanceof Error ? reason.message : String(reason) });
}

/** Draws the chart that the address describes, at once when all of it is there: nothing moves afterwards. */
async function begin(target: HTMLElement): Promise<void> {
  const { search } = window.location;
  const read = readView(search);
  const { trim, bad } = readTrim(search);
  const lang = languageOf(read.view, trim, navigator.language);
  const view = { ...read.view, lang };
  const href = `./${writeView(view)}`;
  dress(lang, trim);
  const tellNow = tellHeight();
  const tell = (texts: readonly string[], isAlert = false) =>
    mount(Notice, { target, props: { texts, isAlert, href: isAlert ? href : null, lang } });
  const badTexts = [...read.bad, ...bad].map(({ param, text }: BadParam) =>
    captionSay('badParam', lang, { param, text }),
  );
  if (!isEmbedded(view)) {
    tell([...badTexts, embedSay('noChart', lang)], true);
    return;
  }
  const { page } = view;
  try {
    const [Chart, data] = await Promise.all([
      FIGURES[figureName(page, view)](),
      liveFigure(page, view, fetchJson),
    ]);
    if (badTexts.length > 0) tell(badTexts);
    mount(Chart, { target, props: { shown: { data, view, trim, href, saved: null } } });
    flushSync();
    tellNow();
    requestAnimationFrame(() => setTimeout(() => performance.mark('first-chart')));
  } catch (reason) {
    tell([...badTexts, failureText(reason, lang)], true);
  }
}

const target = document.getElementById('figure');
if (target) void begin(target);
