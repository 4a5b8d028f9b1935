import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { expandArchive, isArchive } from '../../src/read/archive';
import { listZip } from '../../src/read/zip/directory';
import { book, documentOf, outline, word, zip } from './files';

const list = (bytes: Uint8Array) =>
  [...expandArchive(bytes)].map((file) => `${file.path}: ${file.issue?.code ?? file.bytes?.length ?? ''}`);

/** A ZIP whose name bytes are replaced in place, in the local header and in the directory. */
function renamed(bytes: Uint8Array, from: string, to: readonly number[]): Uint8Array {
  const out = bytes.slice();
  const wanted = strToU8(from);
  for (let at = 0; at + wanted.length <= out.length; at++) {
    if (wanted.every((byte, i) => out[at + i] === byte)) out.set(to, at);
  }
  return out;
}

test('files come with their paths; litter is left out', () => {
  const bytes = zip({
    '金城镇/2020.txt': 'ab',
    '2021.html': 'abc',
    '__MACOSX/2021.html': 'x',
    'a/.DS_Store': 'x',
    'a/~$2020.docx': 'x',
    'a/Thumbs.db': 'x',
  });
  expect(list(bytes)).toEqual(['金城镇/2020.txt: 2', '2021.html: 3']);
  expect([...expandArchive(bytes)].map(({ fraction }) => fraction)).toEqual([0.5, 1]);
});

test('names: UTF-8 without its flag, and GB18030', () => {
  const bytes = zip({ 'abcd.txt': 'x' });
  expect(list(renamed(bytes, 'abcd.txt', [...strToU8('镇'), 97, ...strToU8('.txt')]))).toEqual([
    '镇a.txt: 1',
  ]);
  // 莱州 in GB18030.
  expect(list(renamed(bytes, 'abcd.txt', [0xc0, 0xb3, 0xd6, 0xdd, ...strToU8('.txt')]))).toEqual([
    '莱州.txt: 1',
  ]);
});

test('paths never lead out of the archive', () => {
  expect(list(zip({ '../../etc/x.txt': 'a', '/y.txt': 'b', 'c\\z.txt': 'c' }))).toEqual([
    'etc/x.txt: 1',
    'y.txt: 1',
    'c/z.txt: 1',
  ]);
});

test('office documents are no archives; an archive in an archive is opened once', () => {
  expect([word('<w:p/>'), book('')].map(isArchive)).toEqual([false, false]);
  const inner = zip({ 'b.txt': 'b', 'deep.zip': zip({ 'c.txt': 'c' }) });
  expect(isArchive(inner)).toBe(true);
  expect(list(zip({ 'a.docx': word('<w:p/>'), 'in.zip': inner }))).toEqual([
    expect.stringMatching(/^a\.docx: \d+$/u),
    'in.zip/b.txt: 1',
    'in.zip/deep.zip: nested-archive',
  ]);
});

test('a file with a password, of another method or with a wrong checksum is refused, the others are read', () => {
  const bytes = zipSync({ 'a.txt': strToU8('a'), 'b.txt': strToU8('b') }, { level: 0 });
  const first = listZip(bytes)?.[0];
  const directory = bytes.length - 22 - 2 * (46 + 5);
  expect(first?.path).toBe('a.txt');
  const with8 = bytes.slice();
  with8[directory + 8] = 1;
  expect(list(with8)).toEqual(['a.txt: encrypted', 'b.txt: 1']);
  const with10 = bytes.slice();
  with10[directory + 10] = 12;
  expect(list(with10)).toEqual(['a.txt: unsupported-archive', 'b.txt: 1']);
  const changed = bytes.slice();
  changed[30 + 5] = 99;
  expect(list(changed)).toEqual(['a.txt: damaged', 'b.txt: 1']);
});

test('bytes before an archive, and a comment after it', () => {
  const bytes = zip({ 'a.txt': 'a' });
  const comment = strToU8('PK comment');
  const whole = new Uint8Array([...strToU8('#!stub\n'), ...bytes, ...comment]);
  whole[7 + bytes.length - 2] = comment.length;
  expect(list(whole)).toEqual(['a.txt: 1']);
});

test('empty and cut short', () => {
  expect(list(zip({}))).toEqual([': empty']);
  expect(list(zip({ '.DS_Store': 'x' }))).toEqual([': empty']);
  expect(list(zip({ 'a.txt': 'a' }).slice(0, 40))).toEqual([': damaged']);
});

test('names of parts may differ in case and slashes, and start elsewhere', async () => {
  const rels =
    '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="\\Word\\Document2.xml"/></Relationships>';
  const bytes = zip({
    '_rels/.rels': rels,
    'word/document2.xml':
      '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>',
  });
  expect(outline(await documentOf(bytes))).toEqual(['正文']);
});
