import { FROZEN_ID } from '../../src/embed/frozenFile';
import type { OneScript } from './oneScript';
import { hashOf } from './prerender';

/** Of the picture that stands where no script runs. */
const STILL_STYLE = 'noscript svg{max-width:100%;height:auto}';

/**
 * The template of a saved chart's file: all of its code and style stand in it, named by hash, and nothing else may
 * run or be fetched. `frozenFile` fills in what is written as %frozen:…%.
 */
export function frozenPage({ code, style: ofChart }: OneScript): string {
  const style = ofChart + STILL_STYLE;
  if (/<\/?script/iu.test(code) || /url\(|@import|<\//u.test(style))
    throw new Error('the code of a saved chart can’t stand in its file');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="%frozen:lang%">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
    <title>%frozen:title%</title>
    <style>${style}</style>
  </head>
  <body>
    <main id="figure"></main>
    <noscript>
      %frozen:picture%
      <p class="notice">%frozen:title%<br />%frozen:alt%<br /><a href="%frozen:page%">%frozen:page%</a></p>
    </noscript>
    <script type="application/json" id="${FROZEN_ID}">%frozen:frozen%</script>
    <script>${code}</script>
  </body>
</html>
`;
}
