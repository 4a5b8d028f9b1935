import { totalsOf } from '../../query/slices/totals';
import { begin, drawn } from '../begin';
import { fetchedEditing } from '../fetchedEditing';
import { RATES } from '../handlingKinds';
import RatesFigure from '../RatesFigure.svelte';

void begin({ rates: drawn(RATES, totalsOf, RatesFigure) }, fetchedEditing);
