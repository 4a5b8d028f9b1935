import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words of where a body stands among others. */
const RANK_TEXT = {
  rank: { zh: '名次', en: 'Rank' },
  rankOf: { zh: '第 {rank}（共 {n} 个）', en: '{rank} of {n}' },
  tiedRankOf: { zh: '并列第 {rank}（共 {n} 个）', en: 'joint {rank} of {n}' },
} as const satisfies Record<string, Text>;

/** The words in `lang`, each `{name}` replaced by its value. */
export const rankSay = (
  key: keyof typeof RANK_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(RANK_TEXT[key][lang], values);
