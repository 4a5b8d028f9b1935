import { groupsOf } from '../../query/slices/groups';
import { begin, drawn } from '../begin';
import { GROUPS } from '../kinds';
import MoreFigure from '../MoreFigure.svelte';

void begin({ groups: drawn(GROUPS, groupsOf, MoreFigure) });
