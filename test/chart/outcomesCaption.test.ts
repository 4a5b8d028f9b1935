import { expect, test } from 'vitest';
import { outcomesCaption } from '../../src/chart/outcomesCaption';
import type { OutcomesQuestion } from '../../src/model/question';

const notesOf = (by: OutcomesQuestion['by']) => {
  const scope = { level: 'county', kind: null, area: null } as const;
  const question: OutcomesQuestion = { ask: 'outcomes', scope, bodies: [], by };
  const series = { ask: 'outcomes', groups: [] } as const;
  return outcomesCaption({ question, series, whose: '各县区' }, 'share', 'zh').notes.join('');
};

test('years on both forms are said to be', () => {
  const said = '2021年起改用新表式';
  expect(notesOf({ years: [2019, 2025] })).toContain(said);
  expect(notesOf({ years: [2020, 2021] })).toContain(said);
  expect(notesOf({ years: [2021, 2025] })).not.toContain(said);
  expect(notesOf({ years: [2019, 2020] })).not.toContain(said);
  expect(notesOf({ year: 2021 })).not.toContain(said);
});
