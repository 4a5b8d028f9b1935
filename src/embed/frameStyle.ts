const PLAIN = 'width:100%;border:0';

/**
 * The style of the frame that a chart stands in, `search` being its view and trimming. A transparent chart's frame
 * takes on the chart's own colour scheme: between an article of one scheme and a frame of another, browsers lay an
 * opaque ground (CSS Color Adjustment, 2.4), and nothing shows through.
 */
export function frameStyle(search: string): string {
  const words = (new URLSearchParams(search).get('trim') ?? '').split(',');
  if (!words.includes('transparent')) return PLAIN;
  const theme = words.filter((word) => word === 'light' || word === 'dark').at(-1);
  return `${PLAIN};color-scheme:${theme ?? 'light dark'}`;
}
