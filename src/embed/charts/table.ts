import { compareOf } from '../../query/slices/compare';
import { begin, drawn } from '../begin';
import { fetchedEditing } from '../fetchedEditing';
import { COMPARE } from '../compareKind';
import TableFigure from '../TableFigure.svelte';

void begin({ table: drawn(COMPARE, compareOf, TableFigure) }, fetchedEditing);
