import { outcomesOf } from '../../query/slices/outcomes';
import { begin, drawn } from '../begin';
import { fetchedEditing } from '../fetchedEditing';
import { OUTCOMES } from '../kinds';
import OutcomesFigure from '../OutcomesFigure.svelte';

void begin({ outcomes: drawn(OUTCOMES, outcomesOf, OutcomesFigure) }, fetchedEditing);
