import { chartFile } from './chartFile';
import { languageOf } from './language';

/*
 * The script in `embed.html`: takes the code and the style of the view's chart. The names of their files stand beside
 * it: of the code in Chinese and in English, then of the style.
 */

const { search } = window.location;
const [zh, en, look] = document.currentScript?.dataset[chartFile(search)]?.split(' ') ?? [];
const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = `./assets/${look}`;
document.head.append(style);
void import(/* @vite-ignore */ `./assets/${languageOf(search, navigator.language) === 'zh' ? zh : en}`);
