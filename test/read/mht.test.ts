import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { codeOf, documentOf, outline } from './files';

const mht = (head: string, ...parts: string[]) =>
  strToU8(
    [`MIME-Version: 1.0`, head, '', 'Preamble', ...parts.flatMap((part) => ['--b', part]), '--b--', ''].join(
      '\r\n',
    ),
  );
const html = (body: string, more = '') => `Content-Type: text/html${more}\r\n\r\n<p>${body}</p>`;
const RELATED = 'Content-Type: multipart/related; boundary=b';
const read = async (bytes: Uint8Array) => outline(await documentOf(bytes));

test('the first page is read; frames, styles and pictures are not', async () => {
  const style = 'Content-Type: text/css\r\n\r\n<p>x</p>';
  expect(await read(mht(RELATED, style, html('正文'), html('框架')))).toEqual(['正文']);
});

test('the page that the header names comes first', async () => {
  const named = 'Content-ID: <2>\r\n' + html('正文');
  expect(await read(mht(`${RELATED}; start="<2>"`, html('框架'), named))).toEqual(['正文']);
});

test('header fields over several lines, quoted boundaries, and one that begins like another', async () => {
  const head = 'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"';
  expect(await read(mht(head, html('甲\r\n--bc\r\n乙')))).toEqual(['甲 --bc 乙']);
});

test('parts within parts', async () => {
  const inner =
    'Content-Type: multipart/alternative; boundary=i\r\n\r\n--i\r\nContent-Type: text/plain\r\n\r\n文\r\n--i\r\n';
  expect(await read(mht(RELATED, `${inner}${html('正文')}\r\n--i--`))).toEqual(['正文']);
});

test('quoted-printable, base64 and plain', async () => {
  const quoted = '\r\nContent-Transfer-Encoding: Quoted-Printable';
  expect(await read(mht(RELATED, html('=E6=AD=A3=\r\n=E6=96=87 1=3D1', quoted)))).toEqual(['正文 1=1']);
  const base64 =
    'Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+5q2j\r\n5paHPC9wPg==';
  expect(await read(mht(RELATED, base64))).toEqual(['正文']);
});

test('encodings: from the header, from the page, and in spite of a header that is wrong', async () => {
  const quoted = (charset: string) =>
    `;\r\n\tcharset="${charset}"\r\nContent-Transfer-Encoding: quoted-printable`;
  expect(await read(mht(RELATED, html('=D5=FD=CE=C4', quoted('gb2312'))))).toEqual(['正文']);
  expect(await read(mht(RELATED, html('=A5=BF=A4=E5', quoted('big5'))))).toEqual(['正文']);
  expect(await read(mht(RELATED, html('=E6=AD=A3=E6=96=87', quoted('gb2312'))))).toEqual(['正文']);
  expect(await read(mht(RELATED, html('=E6=AD=A3=E6=96=87', quoted('no-such'))))).toEqual(['正文']);
});

test('a message saved as UTF-16, with a mark and without', async () => {
  const text = new TextDecoder().decode(mht(RELATED, html('正文', '; charset=unicode')));
  const units = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
  expect(await read(units)).toEqual(['正文']);
  expect(await read(new Uint8Array([0xff, 0xfe, ...units]))).toEqual(['正文']);
});

test('a page without parts, and one cut short', async () => {
  expect(await read(strToU8(`MIME-Version: 1.0\r\n${html('正文')}`))).toEqual(['正文']);
  const cut = strToU8(`${RELATED}\r\n\r\n--b\r\n${html('正文')}\r\n<table><tr><td>规章<td>12`);
  const document = await documentOf(cut);
  expect(outline(document)).toEqual(['正文', '规章@0 12@1']);
  expect(document.brokenOff).toBe(true);
});

test('one without a page says so', async () => {
  expect(await codeOf(mht(RELATED, 'Content-Type: image/png\r\n\r\nx'))).toBe('damaged');
  expect(await codeOf(mht('Content-Type: multipart/related', html('x')))).toBe('damaged');
});
