import { expect, test } from 'vitest';
import { indicatorNotes } from '../../src/i18n/notes';
import { INDICATORS } from '../../src/model/indicators';

test('a formula stands in words under a chart, where no definition explains its signs', () => {
  for (const lang of ['zh', 'en'] as const)
    for (const each of INDICATORS)
      expect(indicatorNotes(each, [2019, 2025], lang).join(), each.id).not.toContain('??');
});
