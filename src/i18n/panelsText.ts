import type { Lang, Text } from '../model/text';
import { fill } from './fill';

/** Words of small multiples. */
const PANELS_TEXT = {
  freeNote: {
    zh: '各图刻度不同，高低不能跨图比较。',
    en: 'Each panel has its own scale: heights don’t compare across panels.',
  },
  panelsLeft: { zh: '只画前 {n} 个机构，共 {of} 个。', en: 'The first {n} of {of} bodies are drawn.' },
} as const satisfies Record<string, Text>;

/** Words of small multiples in `lang`, each `{name}` replaced by its value. */
export const panelsSay = (
  key: keyof typeof PANELS_TEXT,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(PANELS_TEXT[key][lang], values);
