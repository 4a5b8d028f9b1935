import type { Divisions } from '../../src/read/divisions';
import { placeFinder } from '../../src/read/divisions';

/** A little of the national list, with the names that trip: twins, a city without counties, 市辖区. */
export const DIVISIONS: Divisions = {
  provinces: { '31': '上海市', '37': '山东省', '44': '广东省' },
  cities: { '3101': '市辖区', '3701': '济南市', '3704': '枣庄市', '3706': '烟台市', '4419': '东莞市' },
  areas: {
    '310114': '嘉定区',
    '370102': '历下区',
    '370103': '市中区',
    '370402': '市中区',
    '370683': '莱州市',
    '441900': '东莞市',
  },
  streets: {
    '370683': { '104': '金城镇', '105': '城港路街道' },
    '370402': { '006': '光明路街道', '104': '永安镇' },
    '441900': { '122': '厚街镇' },
  },
};

export const PLACES = placeFinder(DIVISIONS);
