import { strToU8, zipSync } from 'fflate';
import type { Layout, Noise, Page } from './layout';
import { escape, halved } from './layout';
import type { Sheet, SheetCell } from './sheet';

/** Writes a paragraph's runs; `figure` says that the text is a cell's figure. */
type Runs = (text: string, figure: boolean) => string;

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const paragraph = (runs: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

/** A sheet's rows as Word has them: a merged cell goes on in each row that it covers. */
function table(sheet: Sheet, noise: Noise, runs: Runs, between: string): string {
  const open = new Map<number, { left: number; span: number }>();
  const rows = sheet.rows.map((row) => {
    const cells: string[] = [];
    const properties = (span: number, merge: string) =>
      `<w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>`;
    let column = 0;
    const goOn = () => {
      for (let held = open.get(column); held && held.left > 0; held = open.get(column)) {
        cells.push(`<w:tc>${properties(held.span, '<w:vMerge/>')}<w:p/></w:tc>`);
        held.left--;
        column += held.span;
      }
    };
    const add = ({ text, rowSpan = 1, colSpan = 1, id }: SheetCell) => {
      const span = noise.ragged && id !== undefined ? 1 : colSpan;
      const merge = rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
      const own = halved(escape(text), noise, '\n').split('\n');
      const texts = own.map((line) => paragraph(runs(line, id !== undefined), '<w:jc w:val="center"/>'));
      cells.push(`<w:tc>${properties(span, merge)}${texts.join('')}</w:tc>`);
      if (rowSpan > 1) open.set(column, { left: rowSpan - 1, span });
      column += span;
    };
    for (const cell of row) {
      goOn();
      add(cell);
    }
    goOn();
    const after = sheet.columns - column;
    const rowProperties = after > 0 ? `<w:trPr><w:gridAfter w:val="${after}"/></w:trPr>` : '';
    return `<w:tr>${rowProperties}${cells.join(between)}</w:tr>`;
  });
  const grid = '<w:gridCol w:w="900"/>'.repeat(sheet.columns);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join(between)}</w:tbl>`;
}

const frame = (body: string, space = W) =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<w:document xmlns:w="${space}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"' +
  ' xmlns:v="urn:schemas-microsoft-com:vml">' +
  `<w:body>${body}<w:sectPr><w:headerReference w:type="default"/></w:sectPr></w:body></w:document>`;

/** A document as a library writes one. */
export const docx: Layout = (page, noise) => {
  const runs: Runs = (text) => (text === '' ? '' : `<w:r>${t(text)}</w:r>`);
  const lines = (texts: readonly string[]) => texts.map((line) => paragraph(runs(escape(line), false)));
  return frame(
    [
      paragraph(runs(escape(page.title), false), '<w:pStyle w:val="Title"/>'),
      ...lines(page.before),
      ...page.sheets.flatMap((sheet) => [
        paragraph(runs(sheet.title, false)),
        table(sheet, noise, runs, '\n'),
      ]),
      ...lines(page.after),
    ].join('\n'),
  );
};

/** A text in runs of a few characters, with what revisions and proofing leave about them. */
const wordRuns =
  (noise: Noise): Runs =>
  (text, figure) => {
    const { pick } = noise;
    const pieces = text.match(/&\w+;|[\s\S]/gu) ?? [];
    const properties = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="18"/></w:rPr>';
    let out = '';
    while (pieces.length > 0) {
      const run = `<w:r w:rsidR="00A1">${properties}${t(pieces.splice(0, 1 + pick(4)).join(''))}</w:r>`;
      const way = pick(8);
      if (way === 0) out += `<w:ins w:id="1" w:author="x">${run}</w:ins>`;
      else if (way === 1) out += `<w:smartTag w:element="chsdate">${run}</w:smartTag>`;
      else if (way === 2) out += `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="3"/>${run}`;
      else out += run;
    }
    if (!figure) return out;
    const way = pick(6);
    if (way === 0) return `<w:del w:id="2"><w:r><w:delText>${pick(99)}</w:delText></w:r></w:del>${out}`;
    if (way === 1) return `${out}<w:r><w:rPr><w:vanish/></w:rPr>${t(String(pick(99)))}</w:r>`;
    if (way === 2) return `<w:r><w:rPr><w:strike/></w:rPr>${t(String(pick(99)))}</w:r>${out}`;
    if (way === 3) return `<w:moveFrom w:id="4"><w:r>${t(String(pick(99)))}</w:r></w:moveFrom>${out}`;
    return out;
  };

/** A text box, as Word writes it for its newer and its older versions. */
const box = (content: string) =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>' +
  `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>` +
  `</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox>` +
  '</w:pict></mc:Fallback></mc:AlternateContent></w:r>';

const control = (content: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="9"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** A document as people leave it in Word or WPS: edited for years, laid out by a table now and then. */
export const wordDocx: Layout = (page, noise) => {
  const { pick } = noise;
  const runs = wordRuns(noise);
  const line = (text: string) => paragraph(runs(escape(text), false), '<w:pStyle w:val="a3"/>');
  const title = pick(3) === 0 ? paragraph(box(line(page.title))) : line(page.title);
  const content = [
    title,
    ...page.before.map(line),
    ...page.sheets.flatMap((sheet: Page['sheets'][number]) => {
      const printed = table(sheet, noise, runs, '\n');
      return [line(sheet.title), pick(4) === 0 ? control(printed) : printed, paragraph('')];
    }),
    ...page.after.map(line),
  ].join('\n');
  const side = `<w:tc>${paragraph(runs('政务公开专栏', false))}</w:tc>`;
  const laidOut =
    pick(3) === 0 ? `<w:tbl><w:tr>${side}<w:tc>${content}<w:p/></w:tc></w:tr></w:tbl><w:p/>` : content;
  return frame(laidOut, pick(3) === 0 ? STRICT : W);
};

const part = (content: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${content}`);
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...all: string[]) =>
  part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`,
  );

/** The parts of a document about its text; `more` adds to them. */
export function packDocx(text: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': part(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('rId1', 'styles', 'styles.xml'),
      relation('rId2', 'header', 'header1.xml'),
      relation('rId3', 'numbering', 'numbering.xml'),
    ),
    'word/styles.xml': part(
      `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>` +
        '<w:style w:type="character" w:styleId="Unseen"><w:name w:val="unseen"/><w:rPr><w:vanish/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Normal (Web)"/></w:style></w:styles>',
    ),
    'word/header1.xml': part(`<w:hdr xmlns:w="${W}"><w:p><w:r><w:t>规章 99 99 99</w:t></w:r></w:p></w:hdr>`),
    'docProps/core.xml': part(
      '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>莱州市金城镇2016年政府信息公开工作年度报告</dc:title></cp:coreProperties>',
    ),
    'word/document.xml': strToU8(text),
    ...more,
  });
}
