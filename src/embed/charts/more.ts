import { groupsOf } from '../../query/slices/groups';
import { trendOf } from '../../query/slices/trend';
import { begin, drawn } from '../begin';
import { MORE } from '../kinds';
import MoreFigure from '../MoreFigure.svelte';

const more = drawn(
  MORE,
  (facts, question) => (question.ask === 'groups' ? groupsOf(facts, question) : trendOf(facts, question)),
  MoreFigure,
);
void begin({ more, trend: more, panels: more });
