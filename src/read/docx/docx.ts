import { squash } from '../chars';
import type { OfficePackage } from '../ooxml';
import { readPackage } from '../ooxml';
import type { Reading } from '../reading';
import { refuse } from '../reading';
import { toBlocks } from './blocks';
import { BodyHandler } from './body';
import type { FlowItem } from './flow';
import { Numbering } from './numbering';
import type { Styles } from './styles';
import { readStyles } from './styles';

/** The paragraphs set as the title, one title where they follow each other; '' where there are none. */
function titleOf(body: readonly FlowItem[], { titles }: Styles): string {
  const isTitle = (item: FlowItem) => item.kind === 'paragraph' && titles.has(item.style) && item.text !== '';
  const from = body.findIndex(isTitle);
  if (from < 0) return '';
  const rest = body.slice(from);
  const end = rest.findIndex((item) => !isTitle(item));
  const lines = end < 0 ? rest : rest.slice(0, end);
  return lines.map((item) => (item.kind === 'paragraph' ? item.text.replace(/\n/gu, '') : '')).join('');
}

/** The title among the file's properties; '' where there is none. */
function statedTitle(parts: OfficePackage): string {
  let title = '';
  let inTitle = false;
  parts.read('docProps/core.xml', {
    open: (name) => (inTitle = name === 'title'),
    close: () => (inTitle = false),
    text: (text) => {
      if (inTitle) title += text;
    },
  });
  return title.trim();
}

const textOf = (items: readonly FlowItem[]): string =>
  items
    .map((item) =>
      item.kind === 'paragraph'
        ? item.text
        : item.rows.flatMap((row) => row.cells.map((cell) => textOf(cell.flow))).join(''),
    )
    .join('');

/**
 * A Word document (DOCX, also strict, also WPS's) as blocks. Left out: what revisions took away, hidden and
 * struck-out text, headers, footers and notes; a mark set high is kept apart from its figure with "^".
 * A file that is damaged or too large gives an issue. Never throws.
 */
export function readDocx(bytes: Uint8Array): Reading {
  return readPackage(bytes, (parts) => {
    const main = parts.main('word/document.xml');
    const others = [...parts.relations(main).values()];
    const other = (type: string) => others.find((each) => each.type === type)?.path ?? '';
    const styles = readStyles(parts, other('styles'));
    const handler = new BodyHandler(styles, Numbering.read(parts, other('numbering')));
    if (!parts.read(main, handler)) {
      return refuse(
        'damaged',
        '文件里没有 Word 正文，可能已损坏。请重新下载，或在原软件中打开后另存。',
        'The file holds no Word text; it may be damaged. Download it again, or open it in its own program and save it anew.',
      );
    }
    const blocks = toBlocks(handler.body);
    if (blocks.length === 0) return noText(handler.hasForeignParts);
    // Files are copied from year to year with their properties: a title that the text doesn't hold is another's.
    const stated = statedTitle(parts);
    const isOwn = stated !== '' && squash(textOf(handler.body)).includes(squash(stated));
    const titles = [titleOf(handler.body, styles), isOwn ? stated : ''].filter((title) => title !== '');
    return { document: { titles, published: '', site: '', blocks, brokenOff: false }, issue: null };
  });
}

const noText = (hasForeignParts: boolean): Reading =>
  hasForeignParts
    ? refuse(
        'foreign-parts',
        '这个 Word 文件的正文是嵌入的网页，不能直接读取。请在 Word 或 WPS 中打开后另存为 .docx，再读取。',
        'The text of this Word file is an embedded web page. Open it in Word or WPS and save it as .docx.',
      )
    : refuse(
        'no-text',
        '文件里没有文字；可能只有图片（扫描件）。',
        'The file holds no text; perhaps pictures only (a scan).',
      );
