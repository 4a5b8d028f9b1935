import { totalsOf } from '../../query/slices/totals';
import { begin, drawn } from '../begin';
import { fetchedEditing } from '../fetchedEditing';
import FunnelFigure from '../FunnelFigure.svelte';
import { FUNNEL, REASONS } from '../handlingKinds';
import ReasonsFigure from '../ReasonsFigure.svelte';

void begin(
  {
    funnel: drawn(FUNNEL, totalsOf, FunnelFigure),
    reasons: drawn(REASONS, totalsOf, ReasonsFigure),
  },
  fetchedEditing,
);
