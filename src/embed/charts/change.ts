import { compareOf } from '../../query/slices/compare';
import { begin, drawn } from '../begin';
import { fetchedEditing } from '../fetchedEditing';
import ChangeFigure from '../ChangeFigure.svelte';
import { COMPARE } from '../compareKind';

void begin({ change: drawn(COMPARE, compareOf, ChangeFigure) }, fetchedEditing);
