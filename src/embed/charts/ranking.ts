import { rankingOf } from '../../query/slices/ranking';
import { begin, drawn } from '../begin';
import { fetchedEditing } from '../fetchedEditing';
import { RANKING } from '../kinds';
import RankingFigure from '../RankingFigure.svelte';

void begin({ ranking: drawn(RANKING, rankingOf, RankingFigure) }, fetchedEditing);
