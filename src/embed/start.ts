import { chartFile } from './chartFile';
import { languageOf } from './language';

/* The script in `embed.html`: takes the code and the style of the view's chart, whose addresses stand beside it. */

const { search } = window.location;
const file = chartFile(search);
const script = document.currentScript;
const main = script?.getAttribute(`data-${file}-${languageOf(search, navigator.language)}`) ?? '';
const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = script?.getAttribute(`data-${file}-style`) ?? '';
document.head.append(style);
void import(/* @vite-ignore */ main);
