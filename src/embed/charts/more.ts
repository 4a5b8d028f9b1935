import { trendOf } from '../../query/slices/trend';
import { begin, drawn } from '../begin';
import { RATED } from '../kinds';
import MoreFigure from '../MoreFigure.svelte';
import { unchangeable } from '../unchangeable';

void begin({ more: drawn(RATED, trendOf, MoreFigure) }, unchangeable);
