import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/read/read';
import { codeOf, documentOf, outline, zip } from './files';

const utf16 = (text: string) => Array.from(text, (c) => [c.charCodeAt(0), 0]).flat();
const ole = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
    ...utf16(stream),
  ]);

test.each([
  ['unsupported-doc', ole('WordDocument')],
  ['unsupported-xls', ole('Workbook')],
  ['unsupported-xls', ole('Book')],
  ['unsupported-slides', ole('PowerPoint Document')],
  ['encrypted', ole('EncryptedPackage')],
  ['unsupported-ole', ole('Contents')],
  ['unsupported-rtf', strToU8('{\\rtf1\\ansi')],
  ['unsupported-image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
  ['unsupported-image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
  ['unsupported-image', strToU8('GIF89a')],
  ['unsupported-archive', strToU8('Rar!\u001a')],
  ['unsupported-ofd', zip({ 'OFD.xml': '<x/>', 'Doc_0/Document.xml': '<x/>' })],
  ['unsupported-odf', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })],
  ['unsupported-slides', zip({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' })],
  ['unsupported-xlsb', zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.bin': 'x' })],
  [
    'unsupported-office-xml',
    strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="w"/>'),
  ],
  ['archive', zip({ 'a.txt': 'a' })],
  ['damaged', strToU8('PK\u0003\u0004 and no more')],
])('%s: what it is and what to do is said in both languages', async (code, bytes) => {
  const { issue } = await readDocument(bytes);
  expect(issue?.code).toBe(code);
  expect(issue?.message.zh).toMatch(/请/u);
  expect(issue?.message.en).toMatch(/[A-Z].*\./su);
});

test('a page or a web archive under any name is read as what it is', async () => {
  const page = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p>正文</p></body></html>';
  expect(outline(await documentOf(strToU8(page)))).toEqual(['正文']);
  expect(outline(await documentOf(strToU8(`\ufeff${page}`)))).toEqual(['正文']);
  const mht = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n${page}\n--x--`;
  expect(outline(await documentOf(strToU8(mht)))).toEqual(['正文']);
});

test('a text that only speaks of such things is a text', async () => {
  expect(outline(await documentOf(strToU8('附件：报告.pdf\nContent-Type 说明')))).toHaveLength(2);
  expect(await codeOf(strToU8('PK'))).toBe('');
});

test('a document is plain JSON', async () => {
  const document = await documentOf(strToU8('<table><tr><td>规章<td>3</table>'));
  expect(structuredClone(document)).toEqual(document);
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});
