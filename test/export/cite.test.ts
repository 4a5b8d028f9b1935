import { expect, test } from 'vitest';
import { citeApa, citeBibtex, citeGbt } from '../../src/export/cite';

const work = {
  lang: 'zh',
  view: null,
  version: '3bf5d23dedd7',
  date: '2026-11-27',
  address: 'https://example.org/g/?view=trend&bodies=370683104',
  accessed: '2026-12-01',
} as const;

test('GB/T 7714: medium, day of the version, day of citing, address', () => {
  expect(citeGbt(work)).toBe(
    '公开（Gongkai）贡献者. 公开：中国政府信息公开工作年度报告数据集: 版本 3bf5d23dedd7[DS/OL]. (2026-11-27)[2026-12-01]. https://example.org/g/?view=trend&bodies=370683104.',
  );
  expect(citeGbt({ ...work, view: '荣成市主动公开' })).toContain(
    '荣成市主动公开[DS/OL]//公开（Gongkai）贡献者. ',
  );
  expect(citeGbt({ ...work, date: null })).toContain('[DS/OL]. [2026-12-01]. ');
});

test('APA: year of the version, or none', () => {
  expect(citeApa({ ...work, lang: 'en' })).toMatch(
    /^Gongkai contributors\. \(2026\)\. Gongkai: .* \(Version 3bf5d23dedd7\) \[Data set\]\. Retrieved December 1, 2026, from https:/u,
  );
  expect(citeApa({ ...work, date: null })).toContain('(n.d.)');
});

test('BibTeX: what LaTeX would take for its own is escaped in text, of which the address is part; as a field it is as it is', () => {
  const address = 'https://example.org/g/?view=trend&indicator=app_new__total&edit=a%20b#c';
  const text = citeBibtex({ ...work, view: 'A & B_1 {50%}', address });
  expect(text).toContain(String.raw`title = {{A \& B\_1 \{50\%\}. `);
  expect(text).toContain(`  url = {${address}},\n  urldate = {2026-12-01}\n`);
  // Styles that came with BibTeX know neither url nor version, and LaTeX by itself no \url.
  expect(text).toContain(
    String.raw`howpublished = {Data set, version 2026-11-27 (3bf5d23dedd7), accessed 2026-12-01, https://example.org/g/?view=trend\&\allowbreak{}indicator=app\_new\_\_total\&\allowbreak{}edit=a\%20b\#c}`,
  );
  expect(text).not.toContain(String.raw`\url`);
  expect(citeBibtex(work)).toMatch(/^@misc\{gongkai-3bf5d23dedd7,\n/u);
});

test('BibTeX: two views, or a view and the dataset, can be cited in one file', () => {
  const keyOf = (text: string) => /^@misc\{([\w-]+),/u.exec(text)?.[1];
  const view = { ...work, view: 'A' };
  const other = { ...view, address: `${work.address}&year=2022` };
  expect(new Set([work, view, other].map((each) => keyOf(citeBibtex(each)))).size).toBe(3);
  expect(keyOf(citeBibtex(view))).toBe(keyOf(citeBibtex({ ...view, accessed: '2027-01-01' })));
});
