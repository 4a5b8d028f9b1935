import { codeName, styleName } from './assetName';
import { chartFile } from './chartFile';
import { languageOf } from './language';

/*
 * The script in `embed.html`: takes the code and the style of the view's chart. The hashes in their names stand
 * beside it: of the code in Chinese and in English, then of the style.
 */

const { search } = window.location;
const file = chartFile(search);
const lang = languageOf(search, navigator.language);
const [zh = '', en = '', look = ''] = document.currentScript?.dataset[file]?.split(' ') ?? [];
const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = `./assets/${styleName(look)}`;
document.head.append(style);
void import(/* @vite-ignore */ `./assets/${codeName(file, lang, lang === 'zh' ? zh : en)}`);
