import { expect, test } from 'vitest';
import { withoutUnused } from '../../scripts/build/withoutUnused';

const STYLE =
  ':root{--paper:#fff;--series-1:#2f74dd;--outcome-other:#666}@media print{:root{--outcome-other:#000;--paper:#fff}}body{background:var(--paper)}';

test('a colour that neither the style nor the code names is left out, wherever it is given', () => {
  expect(withoutUnused(STYLE)).toBe(
    ':root{--paper:#fff;}@media print{:root{--paper:#fff}}body{background:var(--paper)}',
  );
});

test('what comes later has its colours too', () => {
  expect(withoutUnused(STYLE, '.tip{color:var(--outcome-other)}')).toContain('--outcome-other:#666');
});

test('code names colours by how they begin', () => {
  const kept = withoutUnused(STYLE, 'i--;stroke(`var(--series-${n})`)');
  expect(kept).toContain('--series-1');
  expect(kept).not.toContain('--outcome');
});
