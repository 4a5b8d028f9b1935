import { totalsOf } from '../../query/slices/totals';
import ApplicantsFigure from '../ApplicantsFigure.svelte';
import { begin, drawn } from '../begin';
import FunnelFigure from '../FunnelFigure.svelte';
import { APPLICANTS, FUNNEL, RATES, REASONS } from '../handlingKinds';
import RatesFigure from '../RatesFigure.svelte';
import ReasonsFigure from '../ReasonsFigure.svelte';

void begin({
  funnel: drawn(FUNNEL, totalsOf, FunnelFigure),
  reasons: drawn(REASONS, totalsOf, ReasonsFigure),
  applicants: drawn(APPLICANTS, totalsOf, ApplicantsFigure),
  rates: drawn(RATES, totalsOf, RatesFigure),
});
