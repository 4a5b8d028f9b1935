import { codeFolder, codeName, styleName } from './assetName';
import { chartFile } from './chartFile';
import { languageOf } from './language';

/*
 * The script in `embed.html`: takes the code and the style of the view's chart. The hash in their folder's name stands
 * beside it.
 */

const { search } = window.location;
const file = chartFile(search);
const folder = `./${codeFolder(document.currentScript?.dataset['hash'] ?? '')}/`;
const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = folder + styleName(file);
document.head.append(style);
void import(/* @vite-ignore */ folder + codeName(file, languageOf(search, navigator.language)));
