import { describe } from 'vitest';
import { wildReports } from './datasets';
import { testEquality } from './equality';

describe('slices and DuckDB agree on seeded data with all that may go wrong', () => {
  testEquality(wildReports(420, 7));
});
