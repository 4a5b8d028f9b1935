import { LATER_STYLE } from './assetName';

type Later = typeof import('./later');

/** The style of what comes later, which stands beside the chart's own; in a saved chart's file it is there already. */
async function addStyle(): Promise<void> {
  const own = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
  if (!own) return;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = own.href.replace(/[^/]+$/u, LATER_STYLE);
  await new Promise((resolve, reject) => {
    style.onload = resolve;
    style.onerror = () => {
      reject(new Error(style.href));
    };
    document.head.append(style);
  });
}

let later: Promise<Later> | undefined;

/** What reads the chart and shows its table, fetched once. Rejects where it can't be had; another call tries again. */
export async function fetchLater(): Promise<Later> {
  later ??= Promise.all([import('./later'), addStyle()]).then(([parts]) => parts);
  try {
    return await later;
  } catch (reason) {
    later = undefined;
    throw reason;
  }
}

/** Out of sight nothing is painted: then this is as good as painted. In milliseconds. */
const UNSEEN = 1000;

/** Resolves once the page is painted. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN);
  });
