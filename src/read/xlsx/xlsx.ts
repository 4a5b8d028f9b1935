import type { Issue } from '../../model/report';
import type { Block } from '../document';
import { LIMITS } from '../document';
import { readPackage } from '../ooxml';
import type { Reading } from '../reading';
import { refuse } from '../reading';
import { toBlocks } from './blocks';
import { showNumber, showText } from './format';
import type { SheetCell } from './sheet';
import { readSheet } from './sheet';
import { readWorkbook } from './workbook';

/** A cell as its sheet shows it; '' where it shows nothing. */
function shown({ kind, value, style, hidesZeros }: SheetCell, since1904: boolean): string {
  if (style.struck) return '';
  if (kind === 'text') return showText(value, style.format);
  return hidesZeros && Number(value) === 0 ? '' : showNumber(Number(value), style.format, since1904);
}

const hiddenSheets = (names: readonly string[]): Issue => ({
  code: 'hidden-sheets',
  message: {
    zh: `未读取隐藏的工作表：${names.join('、')}。如需读取，请先取消隐藏。`,
    en: `Hidden sheets were not read: ${names.join(', ')}. Unhide them first if they should be.`,
  },
});

/**
 * A workbook (XLSX, also strict, also WPS's) as blocks: every visible sheet, each cell as it is shown there.
 * Left out: hidden sheets (said in `notes`), rows and columns, and struck-out text. A file that is damaged or
 * too large gives an issue. Never throws.
 */
export function readXlsx(bytes: Uint8Array): Reading {
  return readPackage(bytes, (parts) => {
    const workbook = readWorkbook(parts);
    if (!workbook) {
      return refuse(
        'damaged',
        '文件里没有工作簿，可能已损坏。请重新下载，或在原软件中打开后另存。',
        'The file holds no workbook; it may be damaged. Download it again, or open it in its own program and save it anew.',
      );
    }
    const blocks: Block[] = [];
    let tables = 0;
    for (const { path, hidden } of workbook.sheets) {
      if (hidden) continue;
      const sheet = readSheet(parts, path, workbook, (cell) => shown(cell, workbook.since1904), LIMITS);
      if (!sheet) continue;
      const found = toBlocks(sheet, tables, blocks.length);
      tables += found.filter((block) => block.kind === 'table').length;
      blocks.push(...found);
    }
    const hidden = workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
    if (blocks.length === 0) {
      return refuse(
        'no-text',
        '工作簿里没有可见的内容。如有隐藏的工作表，请先取消隐藏。',
        'The workbook shows nothing. Unhide its sheets if they are hidden.',
      );
    }
    const notes = hidden.length > 0 ? [hiddenSheets(hidden)] : [];
    return {
      document: { titles: [], published: '', site: '', blocks, brokenOff: false, notes },
      issue: null,
    };
  });
}
