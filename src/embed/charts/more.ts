import { begin, drawn } from '../begin';
import { MORE } from '../kinds';
import MoreFigure from '../MoreFigure.svelte';
import { moreOf } from '../moreOf';

const more = drawn(MORE, moreOf, MoreFigure);
void begin({ more, trend: more });
