import { frameStyle } from './frameStyle';
import { isHeight } from './heights';
import { LIVE_SANDBOX } from './sandbox';

/*
 * `embed.js`, for pages that let a script of this site run: turns each <div data-gongkai="?view=…"> into a frame
 * with the chart, and gives every chart's frame the height that the chart tells. It reads and changes nothing else.
 */
{
  const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

  const frameOf = (place: HTMLElement): HTMLIFrameElement => {
    const address = new URL('embed.html', own);
    const search = place.dataset['gongkai'] ?? '';
    address.search = search;
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.title = place.dataset['title'] ?? place.textContent.trim();
    frame.loading = 'lazy';
    frame.height = place.dataset['height'] ?? '480';
    frame.dataset['gongkaiFrame'] = '';
    frame.setAttribute('sandbox', LIVE_SANDBOX);
    frame.style.cssText = `${frameStyle(search)};display:block`;
    return frame;
  };

  /** Every frame that there is may have told its height before this script ran: another height makes it tell again. */
  const ask = (frame: HTMLIFrameElement) => {
    frame.height = String(frame.clientHeight + 1);
  };

  const place = () => {
    document.querySelectorAll<HTMLIFrameElement>('iframe[data-gongkai-frame]').forEach(ask);
    for (const each of document.querySelectorAll<HTMLElement>('div[data-gongkai]'))
      each.replaceWith(frameOf(each));
  };

  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (!isHeight(data)) return;
    const frame = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-gongkai-frame]')].find(
      (each) => each.contentWindow === source,
    );
    if (frame) frame.height = String(data.height);
  });

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place, { once: true });
  else place();
}
