import { expect, test } from 'vitest';
import type { Body } from '../../src/model/body';
import { bodyId } from '../../src/model/body';
import { areaName, areasOf, distinctNames, nameWithPlace, placeOf, withArea } from '../../src/model/place';

function body(code: string | null, area: string, names: string): Body {
  const [province = '', city = '', county = '', name = ''] = names.split('/');
  const about = { code, area, county, name };
  return { id: bodyId(about), ...about, level: 'town', kind: 'town', province, city };
}

const jincheng = body('370683104', '370683', '山东省/烟台市/莱州市/金城镇');
const jiangning = body('320115', '320115', '江苏省/南京市/江宁区/江宁区');
const taiping = body('500151124', '500151', '重庆市/市辖区/铜梁区/太平镇');
const otherTaiping = body('370683999', '370683', '山东省/烟台市/莱州市/太平镇');
const bureau = body(null, '500151', '重庆市/市辖区/铜梁区/铜梁区城市管理局');

test('a body is called after its county, and nothing is said twice', () => {
  expect(nameWithPlace(jincheng)).toBe('莱州市金城镇');
  expect(nameWithPlace(jiangning)).toBe('南京市江宁区');
  expect(nameWithPlace(taiping)).toBe('重庆市铜梁区太平镇');
  expect(nameWithPlace(bureau)).toBe('重庆市铜梁区城市管理局');
});

test('a district is called with its city, as its name is often that of others; a county alone', () => {
  expect(areaName('320115', [jincheng, jiangning])).toBe('南京市江宁区');
  expect(areaName('500151', [taiping])).toBe('重庆市铜梁区');
  expect(areaName('370683', [jincheng])).toBe('莱州市');
  expect(areaName('5001', [taiping])).toBe('5001');
});

test('a place is told without the list’s placeholders and without the body itself', () => {
  expect(placeOf(jincheng)).toBe('山东省烟台市莱州市');
  expect(placeOf(taiping)).toBe('重庆市铜梁区');
  expect(placeOf(jiangning)).toBe('江苏省南京市');
});

test('namesakes are told apart, others keep their short names', () => {
  const names = distinctNames([jincheng, taiping, otherTaiping, taiping]);
  expect([...names.values()]).toEqual(['金城镇', '铜梁区太平镇', '莱州市太平镇']);
  const twins = distinctNames([taiping, { ...taiping, id: '500151998' }]);
  expect(new Set(twins.values()).size).toBe(2);
});

test('areas count their bodies; a placeholder or an unknown area is none', () => {
  const nowhere = body(null, '0', '///某镇');
  const bodies = [jincheng, otherTaiping, taiping, jiangning, nowhere];
  expect(areasOf(bodies, 6)).toEqual([
    { code: '320115', name: '江宁区', count: 1 },
    { code: '370683', name: '莱州市', count: 2 },
    { code: '500151', name: '铜梁区', count: 1 },
  ]);
  expect(areasOf(bodies, 4).map((area) => area.name)).toEqual(['南京市', '烟台市']);
  expect(areasOf(bodies, 2).map((area) => area.count)).toEqual([1, 2, 1]);
});

test('an area without bodies stands among the others where it is chosen, in their order, once', () => {
  const areas = areasOf([jincheng, jiangning], 6);
  const chosen = { code: '330102', name: '上城区', count: 0 };
  const all = withArea(areas, chosen);
  expect(all.map(({ code }) => code)).toEqual(['320115', '330102', '370683']);
  expect(withArea(all, { ...chosen, name: '330102' })).toEqual(all);
});
