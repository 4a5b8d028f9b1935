import { totalsOf } from '../../query/slices/totals';
import { begin, drawn } from '../begin';
import FunnelFigure from '../FunnelFigure.svelte';
import { FUNNEL, REASONS } from '../handlingKinds';
import ReasonsFigure from '../ReasonsFigure.svelte';
import { unchangeable } from '../unchangeable';

void begin(
  {
    funnel: drawn(FUNNEL, totalsOf, FunnelFigure),
    reasons: drawn(REASONS, totalsOf, ReasonsFigure),
  },
  unchangeable,
);
