import { procurementOf } from '../../query/slices/procurement';
import { begin, drawn } from '../begin';
import { fetchedEditing } from '../fetchedEditing';
import { PROCUREMENT } from '../kinds';
import ProcurementFigure from '../ProcurementFigure.svelte';

void begin({ procurement: drawn(PROCUREMENT, procurementOf, ProcurementFigure) }, fetchedEditing);
