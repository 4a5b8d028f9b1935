import { groupsOf } from '../../query/slices/groups';
import { begin, drawn } from '../begin';
import { GROUPS } from '../kinds';
import MoreFigure from '../MoreFigure.svelte';
import { unchangeable } from '../unchangeable';

void begin({ groups: drawn(GROUPS, groupsOf, MoreFigure) }, unchangeable);
