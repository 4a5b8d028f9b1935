import { totalsOf } from '../../query/slices/totals';
import { begin, drawn } from '../begin';
import { RATES } from '../handlingKinds';
import RatesFigure from '../RatesFigure.svelte';
import { unchangeable } from '../unchangeable';

void begin({ rates: drawn(RATES, totalsOf, RatesFigure) }, unchangeable);
