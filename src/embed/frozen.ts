import { flushSync, mount } from 'svelte';
import { readView } from '../model/viewUrl';
import { isWebAddress } from '../model/webAddress';
import ApplicantsFigure from './ApplicantsFigure.svelte';
import ChangeFigure from './ChangeFigure.svelte';
import DistributionFigure from './DistributionFigure.svelte';
import { dress } from './dress';
import { editing } from './editing';
import './embed.css';
import type { Figure, FigureName } from './figure';
import { figureName } from './figure';
import type { Frozen } from './frozenFile';
import { FROZEN_ID } from './frozenFile';
import FullFigure from './FullFigure.svelte';
import FunnelFigure from './FunnelFigure.svelte';
import { tellHeight } from './height';
import { languageOf } from './language';
import MoreFigure from './MoreFigure.svelte';
import OutcomesFigure from './OutcomesFigure.svelte';
import PanelsFigure from './PanelsFigure.svelte';
import ProcurementFigure from './ProcurementFigure.svelte';
import RankingFigure from './RankingFigure.svelte';
import RatesFigure from './RatesFigure.svelte';
import ReasonsFigure from './ReasonsFigure.svelte';
import SpreadFigure from './SpreadFigure.svelte';
import TableFigure from './TableFigure.svelte';
import { readTrim } from './trim';
import TrendFigure from './TrendFigure.svelte';

/* The code of a saved chart: it stands in the file, as its data do, and asks for nothing. */

/** A chart's figure takes what that chart asked: the file was written so. */
const FIGURES = {
  overview: SpreadFigure,
  trend: TrendFigure,
  panels: PanelsFigure,
  more: MoreFigure,
  full: FullFigure,
  ranking: RankingFigure,
  outcomes: OutcomesFigure,
  procurement: ProcurementFigure,
  funnel: FunnelFigure,
  reasons: ReasonsFigure,
  applicants: ApplicantsFigure,
  rates: RatesFigure,
  distribution: DistributionFigure,
  change: ChangeFigure,
  table: TableFigure,
} satisfies Record<FigureName, unknown> as unknown as Readonly<Record<FigureName, Figure>>;

const target = document.getElementById('figure');
const frozen = JSON.parse(document.getElementById(FROZEN_ID)?.textContent ?? '') as Frozen;
const { view: written } = readView(frozen.search);
const { trim } = readTrim(frozen.search);
const view = { ...written, lang: languageOf(frozen.search, navigator.language) };
const name = figureName(view);
dress(view.lang, trim);
const tellNow = tellHeight();
if (target && name) {
  const { editRows } = editing(view);
  const href = isWebAddress(frozen.page) ? frozen.page : '';
  mount(FIGURES[name], {
    target,
    props: { shown: { data: frozen.data, view, trim, href, editRows, saved: frozen.saved } },
  });
  flushSync();
  tellNow();
}
