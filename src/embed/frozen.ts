import type { Component } from 'svelte';
import { flushSync, mount } from 'svelte';
import type { ViewState } from '../model/view';
import { readView } from '../model/viewUrl';
import { isWebAddress } from '../model/webAddress';
import { dress } from './dress';
import { editing } from './editing';
import './embed.css';
import type { FigureName, Shown } from './figure';
import { figureName, isEmbedded } from './figure';
import type { Frozen } from './frozenFile';
import { FROZEN_ID } from './frozenFile';
import { tellHeight } from './height';
import { languageOf } from './language';
import MoreFigure from './MoreFigure.svelte';
import OutcomesFigure from './OutcomesFigure.svelte';
import PanelsFigure from './PanelsFigure.svelte';
import ProcurementFigure from './ProcurementFigure.svelte';
import RankingFigure from './RankingFigure.svelte';
import SpreadFigure from './SpreadFigure.svelte';
import { readTrim } from './trim';
import TrendFigure from './TrendFigure.svelte';

/* The code of a saved chart: it stands in the file, as its data do, and asks for nothing. */

const FIGURES = {
  overview: SpreadFigure,
  trend: TrendFigure,
  panels: PanelsFigure,
  more: MoreFigure,
  ranking: RankingFigure,
  outcomes: OutcomesFigure,
  procurement: ProcurementFigure,
} as const satisfies Record<FigureName, unknown>;

/** A page's figure takes what that page asked: the file was written so. */
const figureOf = (view: ViewState) =>
  isEmbedded(view) ? (FIGURES[figureName(view.page, view)] as unknown as Component<{ shown: Shown }>) : null;

const target = document.getElementById('figure');
const frozen = JSON.parse(document.getElementById(FROZEN_ID)?.textContent ?? '') as Frozen;
const { view: written } = readView(frozen.search);
const { trim } = readTrim(frozen.search);
const view = { ...written, lang: languageOf(frozen.search, navigator.language) };
const Figure = figureOf(view);
dress(view.lang, trim);
const tellNow = tellHeight();
if (target && Figure) {
  const { reword } = editing(view);
  const href = isWebAddress(frozen.page) ? frozen.page : '';
  mount(Figure, {
    target,
    props: { shown: { data: frozen.data, view, trim, href, reword, saved: frozen.saved } },
  });
  flushSync();
  tellNow();
}
