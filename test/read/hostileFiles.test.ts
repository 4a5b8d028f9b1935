import { strToU8, zipSync } from 'fflate';
import fc from '../fastCheck';
import { describe, expect, test } from 'vitest';
import { cpuTime, MOST_CPU_TIME } from '../cpuTime';
import { parseReport } from '../../src/parse/parse';
import { expandArchive } from '../../src/read/archive';
import { readDocument } from '../../src/read/read';
import { sheetRows } from '../../src/read/xlsx/sheetRows';
import { listZip } from '../../src/read/zip/directory';
import { national } from '../parse/national';
import { packDocx } from '../parse/render/docx';
import { packXlsx } from '../parse/render/xlsx';
import { render } from '../parse/render/judge';
import { pack } from '../parse/render/layouts';
import { picker, seeds } from '../parse/render/report';
import { book, codeOf, word, zip } from './files';

/** Within the time that a person waits: the record, or the code of the reason. Nothing may be thrown. */
async function ends(bytes: Uint8Array): Promise<string> {
  const start = cpuTime();
  const { document, issue } = await readDocument(bytes);
  const code = document ? (parseReport(document, national).issues[0]?.code ?? 'read') : issue.code;
  sheetRows(bytes);
  for (const file of expandArchive(bytes)) {
    if (file.bytes) await readDocument(file.bytes);
    else expect(file.issue.message.zh).not.toBe('');
  }
  expect(cpuTime() - start).toBeLessThan(MOST_CPU_TIME);
  return code;
}

const ROW =
  '<w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc></w:tr>';
const NESTED = '<w:tbl><w:tr><w:tc>';

describe('documents', () => {
  test.each([
    ['a hundred thousand rows', `<w:tbl>${ROW.repeat(100_000)}</w:tbl>`],
    [
      'spans of a million columns',
      `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p/></w:tc></w:tr>`.repeat(500)}</w:tbl>`,
    ],
    [
      'a million columns left free',
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000"/></w:trPr>${ROW.slice(6)}</w:tbl>`,
    ],
    [
      'cells merged without end',
      `<w:tbl>${ROW.replace('<w:tc>', '<w:tc><w:tcPr><w:vMerge/></w:tcPr>').repeat(20_000)}</w:tbl>`,
    ],
    ['tables within tables', `${NESTED.repeat(900)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(900)}`],
    ['one long paragraph', `<w:p>${'<w:r><w:t>政府信息公开</w:t></w:r>'.repeat(100_000)}</w:p>`],
    ['ends that were never begun', '<w:p/>'.repeat(1000)],
    [
      'strange places',
      '<w:tc><w:tr><w:t>x</w:t><w:tbl/></w:tr></w:tc><w:r><w:t>y</w:t></w:r><w:gridSpan/><w:del/>',
    ],
  ])('%s', async (_, body) => {
    await ends(word(body));
  });

  test.each([
    ['nested beyond reason', `<w:p>${'<w:r>'.repeat(5_000)}`],
    ['broken', '<w:p><w:r></w:p>'],
    ['cut short', '<w:p><w:r><w:t>12'],
    ['an entity of its own', '<w:p>&bomb;</w:p>'],
  ])('%s: refused', async (_, body) => {
    expect(await ends(word(body))).toBe('damaged');
  });

  test('entities are not expanded, nor read from elsewhere', async () => {
    const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
    const bomb = `<!DOCTYPE x [<!ENTITY l0 "lol">${lol.join('')}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await ends(packDocx(bomb))).toBe('damaged');
    const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document xmlns:w="w"/>';
    expect(await ends(packDocx(outside))).toBe('damaged');
  });
});

describe('workbooks', () => {
  const cell = '<c t="inlineStr"><is><t>规章</t></is></c><c><v>0</v></c>';
  test.each([
    ['a hundred thousand rows', `<row>${cell}</row>`.repeat(100_000), ''],
    [
      'a hundred thousand blank cells with a style',
      `<row>${'<c s="1"/>'.repeat(100)}</row>`.repeat(1_000),
      '',
    ],
    ['cells at the ends of the sheet', '<row><c r="A1"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>', ''],
    ['wide rows', `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`.repeat(2_000), ''],
    [
      'a merge over everything',
      `<row>${cell}</row>`,
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ],
    [
      'merges without number',
      `<row>${cell}</row>`,
      `<mergeCells>${'<mergeCell ref="A1:CV400"/>'.repeat(50_000)}</mergeCells>`,
    ],
    [
      'addresses that are none',
      '<row r="x"><c r="A0"><v>1</v></c><c r="ZZZZ9"><v>x</v></c><c r="" s="99" t="s"><v>-1</v></c></row>',
      '',
    ],
    ['numbers that are none', '<row><c><v>1e999</v></c><c><v>NaN</v></c><c><v>0x10</v></c></row>', ''],
  ])('%s', async (_, rows, after) => {
    await ends(book(rows, after));
  });

  test('hidden columns without number', async () => {
    await ends(
      book('<row><c><v>1</v></c></row>', '', '<cols><col min="1" max="999999999" hidden="1"/></cols>'),
    );
  });

  test('formats that take long to cut up', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'[x'.repeat(50_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
    await ends(
      book('<row><c s="0"><v>1</v></c></row>'.repeat(50), '', '', { 'xl/styles.xml': strToU8(styles) }),
    );
  });
});

/** Overwrites the unpacked size that a ZIP claims, here and in its directory. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  for (let at = 0; at + 46 <= out.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return out;
}

/** An archive of one file as one of `count` such files: each with its own bytes, or all with the same. */
function repeated(one: Uint8Array, count: number, apart: boolean): Uint8Array {
  const end = one.length - 22;
  const start = new DataView(one.buffer).getUint32(end + 16, true);
  const size = end - start;
  const local = apart ? count * start : start;
  const many = new Uint8Array(local + size * count + 22);
  for (let i = 0; i < (apart ? count : 1); i++) many.set(one.subarray(0, start), i * start);
  many.set(one.subarray(end), many.length - 22);
  const view = new DataView(many.buffer);
  for (let i = 0; i < count; i++) {
    many.set(one.subarray(start, end), local + i * size);
    view.setUint32(local + i * size + 42, apart ? i * start : 0, true);
  }
  view.setUint32(many.length - 22 + 12, size * count, true);
  view.setUint32(many.length - 22 + 16, local, true);
  return many;
}

/** The issues of an archive's files, each within the time that a person waits for all. */
function issuesOf(bytes: Uint8Array): (string | undefined)[] {
  const start = cpuTime();
  const codes = [...expandArchive(bytes)].map((file) => file.issue?.code);
  expect(cpuTime() - start).toBeLessThan(MOST_CPU_TIME);
  return codes;
}

describe('bombs', () => {
  const zeros = new Uint8Array(10_000_000);

  test('a hundred files of ten million zeros', () => {
    const bomb = repeated(zipSync({ 'a.txt': zeros }), 100, true);
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(new Set(issuesOf(bomb))).toEqual(new Set(['too-large']));
  });

  test('as a part of a document and of a workbook', async () => {
    const more = { 'word/document.xml': new Uint8Array(70_000_000) };
    expect(await ends(word('', more))).toBe('too-large');
    expect(await ends(book('', '', '', { 'xl/sharedStrings.xml': zeros }))).toBe('too-large');
    const spaced = strToU8(`<w:document xmlns:w="w">${' '.repeat(20_000_000)}</w:document>`);
    expect(await ends(word('', { 'word/document.xml': spaced }))).toBe('too-large');
  });

  test('a size that is claimed is not believed', async () => {
    const document = word('<w:p><w:r><w:t>正文</w:t></w:r></w:p>');
    expect(await codeOf(claiming(document, 0xfffffffe))).toBe('');
    expect(await codeOf(claiming(document, 1))).toBe('');
    const bomb = claiming(zipSync({ 'a.txt': zeros }), 5);
    expect([...expandArchive(bomb)].map((file) => file.issue?.code)).toEqual(['too-large']);
  });

  test('many entries over the same bytes', () => {
    const one = zipSync({ 'a.txt': new Uint8Array(2_900_000).map((_, i) => i % 251) }, { level: 9 });
    const many = repeated(one, 5_000, false);
    expect(listZip(many)).toHaveLength(5_000);
    expect(issuesOf(many).at(-1)).toBe('too-large');
  });

  test('an archive that holds itself goes one level deep', async () => {
    let inner = zip({ 'a.txt': 'a' });
    for (let i = 0; i < 50; i++) inner = zip({ 'r/r.zip': inner });
    expect([...expandArchive(inner)].map((file) => file.issue?.code)).toEqual(['nested-archive']);
    await ends(inner);
  });

  test('a directory of more entries than it has', async () => {
    const bytes = zip({ 'a.txt': 'a' });
    const out = bytes.slice();
    new DataView(out.buffer).setUint16(out.length - 22 + 10, 65_535, true);
    await ends(out);
  });
});

describe('web archives', () => {
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n';
  test.each([
    ['boundaries alone', `${head}${'--b\r\n'.repeat(300_000)}`],
    [
      'parts within parts',
      `${head}${'--b\r\nContent-Type: multipart/related; boundary=b\r\n\r\n'.repeat(20_000)}`,
    ],
    [
      'soft breaks',
      `${head}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'= \t'.repeat(500_000)}`,
    ],
    [
      'blanks',
      `${head}--b\r\nContent-Type: text/html\r\n\r\n${' '.repeat(1_000_000)}x${'\n \n'.repeat(100_000)}`,
    ],
    [
      'header fields',
      `MIME-Version: 1.0\r\n${'X-A: b\r\n\tc\r\n'.repeat(100_000)}Content-Type: text/html\r\n\r\nx`,
    ],
    [
      'no base64',
      `${head}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${'*A'.repeat(300_001)}`,
    ],
  ])('%s', async (_, text) => {
    await ends(strToU8(text));
  });
});

/** Bytes changed, cut out, doubled, or the whole cut short. */
function damage(bytes: Uint8Array, pick: (n: number) => number): Uint8Array {
  const out = [...bytes];
  for (let i = pick(8); i >= 0; i--) {
    const at = pick(out.length);
    const way = pick(4);
    if (way === 0) out[at] = pick(256);
    else if (way === 1) out.splice(at, pick(60));
    else if (way === 2) out.splice(at, 0, ...out.slice(at, at + pick(60)));
    else out.length = at;
  }
  return Uint8Array.from(out);
}

describe.each(['docx', 'wordDocx', 'xlsx', 'wordMht', 'chromeMht'] as const)('%s damaged', (name) => {
  test('never throws, always says why, and gives no wrong figure where it is packed', async () => {
    const packed = name.endsWith('Mht') ? null : name;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { sample, text } = render(name, seed);
        const bytes = damage(pack(name, text), picker(seed + 1));
        const start = cpuTime();
        const { document, issue } = await readDocument(bytes);
        const report = document && parseReport(document, national).report;
        expect(cpuTime() - start).toBeLessThan(MOST_CPU_TIME);
        if (!document) expect(issue.message.en).not.toBe('');
        // Checksums tell any change there.
        for (const [id, value] of packed ? sample.expected : []) {
          expect([id, report?.values[id] ?? value]).toEqual([id, value]);
        }
      }),
      { numRuns: Number(process.env.DAMAGE_RUNS ?? 20) },
    );
  });
});

test('random bytes behind any mark', async () => {
  const marks = [
    'PK\u0003\u0004',
    '%PDF-1.7',
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x',
    '<table>',
    '',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 4000 }), async (mark, noise) => {
      const bytes = new Uint8Array([...strToU8(mark), ...noise]);
      const { document, issue } = await readDocument(bytes);
      expect(document === null).toBe(issue !== null);
      expect([...expandArchive(bytes)].length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

test('parts that are no XML, or of another kind', async () => {
  expect(await codeOf(packXlsx('\u0001\u0002'))).toBe('damaged');
  expect(await codeOf(word('', { 'word/styles.xml': strToU8('<w:styles') }))).toBe('damaged');
  expect(
    await codeOf(
      word('', { 'word/document.xml': Uint8Array.from({ length: 999 }, (_, i) => (i * 97) % 256) }),
    ),
  ).toBe('damaged');
});
