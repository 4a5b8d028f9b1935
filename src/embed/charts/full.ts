import { asItIs } from '../../chart/rowEditing';
import { begin, drawn } from '../begin';
import { editTold } from '../editTold';
import { MORE } from '../kinds';
import FullFigure from '../FullFigure.svelte';
import { moreOf } from '../moreOf';

const full = drawn(MORE, moreOf, FullFigure);
void begin({ full, more: full, groups: full, trend: full, panels: full }, (view) => ({
  editRows: asItIs,
  told: editTold(view),
}));
