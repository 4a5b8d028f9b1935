import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { book, codeOf, documentOf, outline, word } from './files';

const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const r = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
const cell = (content: string) => `<w:tc>${p(content)}</w:tc>`;
const tr = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const tbl = (rows: string) => `<w:tbl>${rows}</w:tbl>`;
const read = async (body: string) => outline(await documentOf(word(body)));
/** The text of a cell with this content. */
const textOf = async (content: string) =>
  (await read(tbl(tr(cell(content) + tc('x')))))[0]?.replace(/@0 .*/su, '');

const START = '<w:vMerge w:val="restart"/>';
const GO_ON = '<w:vMerge/>';
const wide = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

test('cells merged downwards and sideways', async () => {
  const rows = [
    tr(tc('a', START + wide(2)) + tc('b') + tc('c', START)),
    tr(tc('lost', GO_ON + wide(2)) + tc('d') + tc('', GO_ON)),
    tr(tc('e') + tc('f') + tc('g') + tc('h', GO_ON)),
  ];
  expect(await read(tbl(rows.join('')))).toEqual(['a@0+2x2 b@2 c@3x3', 'd@2', 'e@0 f@1 g@2']);
});

test('a cell that goes on with one of another width, or with none, is blank and keeps its place', async () => {
  const rows = [tr(tc('a', START) + tc('b')), tr(tc('', GO_ON + wide(2)) + tc('9'))];
  expect(await read(tbl(rows.join('')))).toEqual(['a@0 b@1', '@0+2 9@2']);
  expect(await read(tbl(tr(tc('9', GO_ON) + tc('b'))))).toEqual(['@0 b@1']);
});

test('columns left free before a row, and the old way of merging sideways', async () => {
  const rows = [
    tr(tc('a') + tc('b') + tc('c')),
    tr(tc('3'), '<w:gridBefore w:val="2"/>'),
    tr(tc('d', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('4')),
  ];
  expect(await read(tbl(rows.join('')))).toEqual(['a@0 b@1 c@2', '@0+2 3@2', 'd@0+2 4@2']);
});

test('rows that are hidden or were taken out by a revision are left out', async () => {
  const rows = [
    tr(tc('1'), '<w:del w:id="1"/>'),
    tr(tc('2'), '<w:hidden/>'),
    tr(tc('3'), '<w:ins w:id="1"/>'),
  ];
  expect(await read(tbl(rows.join('')))).toEqual(['3@0']);
});

test('a table that holds a table is layout', async () => {
  const inner = tbl(tr(tc('规章') + tc('3')));
  expect(await read(tbl(tr(tc('菜单') + `<w:tc>${p(r('标题'))}${inner}${p('')}</w:tc>`)))).toEqual([
    '菜单',
    '标题',
    '规章@0 3@1',
  ]);
});

test.each([
  ['runs are joined', r('1') + r('2'), '12'],
  ['a breaking line', `<w:r><w:t>制</w:t><w:br/><w:t>作</w:t></w:r>`, '制\n作'],
  ['a tab', `<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r>`, '1 2'],
  ['a hyphen that does not break', `<w:r><w:noBreakHyphen/><w:t>3</w:t></w:r>`, '-3'],
  ['a symbol of another font', `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`, '\uf0fc'],
  ['deleted', `<w:del w:id="1"><w:r><w:delText>4</w:delText><w:t>4</w:t></w:r></w:del>${r('3')}`, '3'],
  ['inserted', `<w:ins w:id="1">${r('3')}</w:ins>`, '3'],
  ['moved away', `<w:moveFrom w:id="1">${r('4')}</w:moveFrom><w:moveTo w:id="1">${r('3')}</w:moveTo>`, '3'],
  ['hidden', r('4', '<w:vanish/>') + r('3'), '3'],
  ['hidden no longer', r('4', '<w:vanish w:val="0"/>') + r('3'), '43'],
  ['hidden by style', r('4', '<w:rStyle w:val="Unseen"/>') + r('3'), '3'],
  ['formerly hidden', r('3', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'), '3'],
  ['struck out', r('4', '<w:strike/>') + r('3', '<w:dstrike w:val="false"/>'), '3'],
  ['set high', r('3') + r('1', '<w:vertAlign w:val="superscript"/>'), '3^1'],
  ['a footnote', `${r('3')}<w:r><w:footnoteReference w:id="1"/></w:r>`, '3^'],
  ['a field', `<w:r><w:instrText>PAGE 7</w:instrText></w:r>${r('3')}`, '3'],
  ['a picture', '<w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r>', '^'],
  ['a picture beside a figure', `${r('3')}<w:r><w:pict><v:imagedata xmlns:v="v"/></w:pict></w:r>`, '3'],
])('%s', async (_, content, text) => {
  expect(await textOf(content)).toBe(text);
});

test('a paragraph whose mark was deleted goes on in the next', async () => {
  const mark = '<w:rPr><w:del w:id="1"/></w:rPr>';
  expect(await read(p(r('主动公开1'), mark) + p(r('2条')))).toEqual(['主动公开12条']);
});

test('a text box is read once, before the paragraph that holds it; in a cell its words are no figure', async () => {
  const box = (name: string, text: string) =>
    `<${name}><w:txbxContent>${p(r(text))}</w:txbxContent></${name}>`;
  const both = (text: string) =>
    `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box('wps', text)}</w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict>${box('v', text)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(await read(p(both('题') + r('文')))).toEqual(['题', '文']);
  expect(await textOf(both('5'))).toBe('^5');
});

test('numbers of lists are printed, and are no digits of a figure', async () => {
  const numbering = strToU8(
    '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
      '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>' +
      '<w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  );
  const list = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;
  const body = [
    p(r('总体情况'), list(0)),
    p(r('主动公开政府信息情况'), list(0)),
    p(r('属于国家秘密'), list(1)),
    tbl(tr(`<w:tc>${p(r('5'), list(1))}</w:tc>`)),
    p(r('收到和处理政府信息公开申请情况'), list(0)),
  ];
  expect(outline(await documentOf(word(body.join(''), { 'word/numbering.xml': numbering })))).toEqual([
    '一、 总体情况',
    '二、 主动公开政府信息情况',
    '1. 属于国家秘密',
    '2. 5@0',
    '三、 收到和处理政府信息公开申请情况',
  ]);
});

test('titles: paragraphs set as one; the file’s own title only where the text holds it', async () => {
  const style = '<w:pStyle w:val="Title"/>';
  const title = p(r('莱州市金城镇'), style) + p(r('2020年政府信息公开工作年度报告'), style);
  expect((await documentOf(word(title + p(r('正文'))))).titles).toEqual([
    '莱州市金城镇2020年政府信息公开工作年度报告',
  ]);
  const core = (text: string) => ({
    'docProps/core.xml': strToU8(`<cp xmlns:dc="d"><dc:title>${text}</dc:title></cp>`),
  });
  const own = p(r('金城镇2020年年报'));
  expect((await documentOf(word(own, core('金城镇2020年年报')))).titles).toEqual(['金城镇2020年年报']);
  expect((await documentOf(word(own, core('金城镇2019年年报')))).titles).toEqual([]);
  expect((await documentOf(word(own, core('Microsoft Word - 1.doc')))).titles).toEqual([]);
});

test('headers and notes are not part of the text', async () => {
  const more = { 'word/footnotes.xml': strToU8(`<w:footnotes xmlns:w="w">${p(r('注'))}</w:footnotes>`) };
  expect(outline(await documentOf(word(p(r('正文')), more)))).toEqual(['正文']);
});

test('a file without text says so', async () => {
  expect(await codeOf(word('<w:p/>'))).toBe('no-text');
  expect(await codeOf(word('<w:altChunk r:id="rId9" xmlns:r="r"/>'))).toBe('foreign-parts');
  expect(await codeOf(book(''))).toBe('no-text');
});
