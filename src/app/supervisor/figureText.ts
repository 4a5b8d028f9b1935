import { formatCell } from '../../i18n/numbers';
import { sup } from '../../i18n/supervisorText';
import type { Lang } from '../../model/text';

/** A figure, date or form as a table shows it; unknown says so. */
export const figureText = (value: number | string | null, lang: Lang): string =>
  value === null ? sup('unknown', lang) : typeof value === 'string' ? value : formatCell(value, '件', lang);
