import { compareOf } from '../../query/slices/compare';
import { begin, drawn } from '../begin';
import ChangeFigure from '../ChangeFigure.svelte';
import { COMPARE } from '../compareKind';
import DistributionFigure from '../DistributionFigure.svelte';

void begin({
  distribution: drawn(COMPARE, compareOf, DistributionFigure),
  change: drawn(COMPARE, compareOf, ChangeFigure),
});
