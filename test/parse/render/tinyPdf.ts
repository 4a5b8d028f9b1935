/** A PDF written by hand, object by object, so that a test can put into it what no program would. */

const bytesOf = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0) & 0xff);

/** Numbered objects ("1 0 obj" is the first) as a whole file; the first is the catalog. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let out = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return bytesOf(out);
}

export const stream = (content: string, entries = '') =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

/** Text as a string of the fonts below: two bytes a character. */
export const hex = (text: string) =>
  `<${Array.from(text, (c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

/** A Chinese font that the file names but doesn't hold: its codes are UTF-16, its characters 1 em wide. */
const SONG = (encoding: string, ordering: string, widths = '') =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [` +
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /STSong-Light /DW 1000 ${widths}` +
  `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> ` +
  `/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] ` +
  `/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>`;

/** What a page's dictionary says beside its contents and fonts; its box where it isn't the usual one. */
const BOX = '/MediaBox [0 0 595 842]';

/** Pages of 595 by 842 points with the given contents; /F1 is a Chinese font, /F2 one whose codes nobody knows, /F3 one with narrow digits. */
export function pdfOfPages(contents: readonly string[], pageEntries = ''): Uint8Array {
  const first = 6;
  const entries = pageEntries.includes('/MediaBox') ? pageEntries : `${BOX} ${pageEntries}`;
  const kids = contents.map((_, i) => `${first + i} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`,
    SONG('UniGB-UCS2-H', 'GB1'),
    SONG('Identity-H', 'Identity'),
    SONG('UniGB-UCS2-H', 'GB1', '/W [1 95 500] '),
    ...contents.map(
      (_, i) =>
        `<< /Type /Page /Parent 2 0 R ${entries} ` +
        `/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> /Contents ${first + contents.length + i} 0 R >>`,
    ),
    ...contents.map((content) => stream(content)),
  ]);
}

/** Text at a place, y upwards. */
export const textAt = (x: number, y: number, text: string, size = 10, font = 'F1', more = '') =>
  `BT /${font} ${size} Tf ${more} 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET\n`;

/** Lines of a table: columns at `xs`, rows at `ys` (from the top down, y upwards). */
export const grid = (xs: readonly number[], ys: readonly number[]) => {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...xs.map((x) => `${x} ${bottom} m ${x} ${top} l S\n`),
    ...ys.map((y) => `${left} ${y} m ${right} ${y} l S\n`),
  ].join('');
};
