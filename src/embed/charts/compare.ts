import { compareOf } from '../../query/slices/compare';
import { begin, drawn } from '../begin';
import { fetchedEditing } from '../fetchedEditing';
import { COMPARE } from '../compareKind';
import DistributionFigure from '../DistributionFigure.svelte';

void begin({ distribution: drawn(COMPARE, compareOf, DistributionFigure) }, fetchedEditing);
