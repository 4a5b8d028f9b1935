import { expect, test } from 'vitest';
import { areaNames, loadDivisions } from '../../scripts/build/divisions';

test('every area of the list has a name, which no other county’s is; what it calls 市辖区 or 县 has that of what holds it', () => {
  const names = areaNames(loadDivisions());
  expect(names['37']).toBe('山东省');
  expect(names['3702']).toBe('青岛市');
  expect(names['370202']).toBe('青岛市市南区');
  expect(names['1101']).toBe('北京市');
  expect(names['5002']).toBe('重庆市');
  expect(names['350102']).toBe('福州市鼓楼区');
  expect(names['429021']).toBe('湖北省神农架林区');
  const counties = Object.entries(names).filter(([code]) => code.length === 6);
  expect(new Set(counties.map(([, name]) => name)).size).toBe(counties.length);
  expect(Object.values(names).filter((name) => name === '' || /^(市辖区|县)$/u.test(name))).toEqual([]);
});
