import type { Lang } from '../model/text';
import type { ChartFile } from './chartFile';

/*
 * The files of embedded charts. They stand in one folder, which is named by the hash of all of them: the page keeps
 * that hash alone, as each of its characters is waited for.
 */

/** The folder, within the site. */
export const codeFolder = (hash: string): string => `assets/embed-${hash}`;

/** The file with a chart's code in one language. */
export const codeName = (file: ChartFile, lang: Lang): string => `${file}-${lang}.js`;

/** The file with a chart's style. */
export const styleName = (file: ChartFile): string => `${file}.css`;

/** The file with the style of what comes after any chart's picture. */
export const LATER_STYLE = 'later.css';
