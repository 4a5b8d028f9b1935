/**
 * The colour scheme that a chart's frame takes on, `search` being its view and trimming; null where it has the page's.
 * A transparent chart's is the chart's own: between an article of one scheme and a frame of another, browsers lay an
 * opaque ground (CSS Color Adjustment, 2.4), and nothing shows through.
 */
export function frameScheme(search: string): string | null {
  const words = (new URLSearchParams(search).get('trim') ?? '').split(',');
  if (!words.includes('transparent')) return null;
  return words.filter((word) => word === 'light' || word === 'dark').at(-1) ?? 'light dark';
}

/** The style of the frame that a chart stands in. */
export function frameStyle(search: string): string {
  const scheme = frameScheme(search);
  return `width:100%;border:0${scheme === null ? '' : `;color-scheme:${scheme}`}`;
}
