import { describe } from 'vitest';
import { realReports } from './datasets';
import { testEquality } from './equality';

describe('slices and DuckDB agree on the published data', () => {
  testEquality(realReports());
});
