import { languageOf } from './language';

/* The script in `embed.html`: takes the code in the language of the view, whose address stands beside it. */

const address = document.currentScript?.dataset[languageOf(window.location.search, navigator.language)];
if (address !== undefined) void import(/* @vite-ignore */ address);
