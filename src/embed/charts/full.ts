import { begin, drawn } from '../begin';
import { MORE } from '../kinds';
import FullFigure from '../FullFigure.svelte';
import { moreOf } from '../moreOf';

const full = drawn(MORE, moreOf, FullFigure);
void begin({ full, more: full, groups: full, trend: full, panels: full });
