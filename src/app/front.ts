import type { AppState } from '../state/appState.svelte';
import { afterPaint } from './browser';

/*
 * The front door: the default view as the build draws it into the page's HTML, there before any script.
 * The live page is mounted beside it, unseen, and takes its place in the frame in which its chart stands.
 */

/** Widths in pixels at which a chart is drawn into markup; each serves up to the next. front.css has the same. */
export const PICTURE_WIDTHS = [328, 736, 1208] as const;

/** Puts the live page in the place of its picture, where there still is one; the focus stays where it is. */
export function takeOver(): void {
  const front = document.getElementById('front');
  const live = document.getElementById('app');
  if (!front || !live) return;
  // The nth link is the same on both: the same components drew them. Links are all that the picture lets reach.
  const focused = [...front.querySelectorAll('a')].findIndex((link) => link === document.activeElement);
  front.remove();
  live.querySelectorAll('a')[focused]?.focus({ preventScroll: true });
}

/** To be called in an effect when a chart, or what stands in for one, has been put on the page. */
export function chartStands(app: AppState): void {
  takeOver();
  afterPaint(() => app.painted());
}
