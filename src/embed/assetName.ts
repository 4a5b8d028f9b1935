import type { Lang } from '../model/text';
import type { ChartFile } from './chartFile';

/*
 * The names of the files of an embedded chart. The page keeps their hashes alone, as each of its characters is
 * waited for.
 */

/** The file with a chart's code in one language. */
export const codeName = (file: ChartFile, lang: Lang, hash: string): string => `${file}-${lang}-${hash}.js`;

/** The file with a chart's style. */
export const styleName = (hash: string): string => `style-${hash}.css`;
