import type { Issue } from '../../model/report';

const refusal = (code: string, zh: string, en: string): Issue => ({ code, message: { zh, en } });

export const scanned = (): Issue =>
  refusal(
    'scanned-pdf',
    '这份 PDF 是扫描件（图片），里面没有可读的文字；文字识别会认错数字，本工具不做。请向发布机关索取或在其网站上找网页版、Word 版或由 Word 直接导出的 PDF。',
    'This PDF is a scan: pictures without text to read. Recognising text gets figures wrong, so it is not done here. Look for the web page, the Word file, or a PDF exported from Word.',
  );

export const encrypted = (): Issue =>
  refusal(
    'encrypted-pdf',
    '这份 PDF 设有打开密码。请用密码打开后另存为不加密的 PDF，再读取。',
    'This PDF opens only with a password. Open it with the password and save it without one.',
  );

export const broken = (): Issue =>
  refusal(
    'broken-pdf',
    '这份 PDF 已损坏，打不开。请重新下载，或在能打开它的软件中另存一份。',
    'This PDF is damaged and does not open. Download it again, or save a copy in a program that opens it.',
  );

export const truncated = (): Issue =>
  refusal(
    'truncated-pdf',
    '这份 PDF 不完整（缺少结尾），可能没有下载完。请重新下载。',
    'This PDF is incomplete (its end is missing); the download may have been cut short. Download it again.',
  );

export const formOnly = (): Issue =>
  refusal(
    'xfa-pdf',
    '这是动态表单（XFA）PDF，页面上没有文字。请在 Adobe Acrobat 中打开后“打印”为普通 PDF，再读取。',
    'A dynamic form (XFA) whose pages hold no text. Open it in Adobe Acrobat and print it to an ordinary PDF.',
  );

export const garbled = (): Issue =>
  refusal(
    'garbled-pdf',
    '这份 PDF 的文字没有正确的编码对照，读出来是乱码；为免读错，未予读取。请用原软件重新导出，或改用网页版、Word 版。',
    'The text of this PDF cannot be told: its fonts do not say which characters they draw. Export it again from its own program, or use the web page or Word file.',
  );

export const tooLong = (most: number): Issue =>
  refusal(
    'pdf-too-long',
    `这份 PDF 超出读取范围（最多 ${most} 页，且文字不宜过多），不像是一份年度报告。请只保留年度报告的那几页。`,
    `This PDF is beyond what is read (${most} pages at most, and not too much text), and unlike a report. Keep only the report's pages.`,
  );

export const tooSlow = (): Issue =>
  refusal(
    'pdf-too-slow',
    '这份 PDF 读取太久，已停止。请在原软件中另存一份，或改用网页版、Word 版。',
    'Reading this PDF took too long and was stopped. Save a copy in its own program, or use the web page or Word file.',
  );

export const readerMissing = (reason: string): Issue =>
  refusal(
    'pdf-reader-missing',
    `PDF 读取程序未能载入（${reason}）。请检查网络后重试。`,
    `The PDF reader could not be loaded (${reason}). Check the connection and try again.`,
  );

/** Said of a document that was read: some of its pages hold no text. Pages are counted from 1. */
export const pagesWithoutText = (pages: readonly number[]): Issue =>
  refusal(
    'pages-without-text',
    `第 ${pages.join('、')} 页没有文字，可能是扫描的图片；其中的内容未读取。`,
    `Page ${pages.join(', ')}: no text there, perhaps a scanned picture; what it shows was not read.`,
  );

/** Said of a document that was read: single characters can't be told. */
export const unknownCharacters = (count: number): Issue =>
  refusal(
    'unknown-characters',
    `有 ${count} 个字符没有编码对照，认不出；含有它们的单元格不作为数字。`,
    `${count} character(s) can't be told from their fonts; no cell that holds one is read as a figure.`,
  );

/** Said of a document that was read: text with a line through it, which was left out. */
export const struckOut = (count: number): Issue =>
  refusal(
    'struck-out',
    `有 ${count} 个字符被横线划去，未读取。`,
    `${count} character(s) are struck out; they were left out.`,
  );

/** Said of a document that was read: rows of figures in no frames, which words and places don't tell for certain. */
export const tablesWithoutLines = (): Issue =>
  refusal(
    'tables-without-lines',
    '这份 PDF 中有没有框线的表格，凭表头、行名和数字的位置也无法确定哪个数在哪一格，未读取。请改用网页版、Word 版，或给表格加上框线后重新导出。',
    'This PDF has tables without lines in which headings, labels and places do not tell for certain which cell a figure stands in, so they were not read. Use the web page or the Word file, or export it again with borders on its tables.',
  );

/** Said of a document that was read: so many tables have no lines, and were read all the same. */
export const tablesByPlace = (count: number): Issue =>
  refusal(
    'tables-by-place',
    `有 ${count} 张表没有框线，按表头、行名和数字的位置读取；不能确定的单元格未读取。`,
    `${count} table(s) have no lines and were read by their headings, labels and the places of their figures; cells that these do not tell for certain were left unread.`,
  );

/** Said of a document that was read: pages that could not be. Counted from 1. */
export const pagesUnreadable = (pages: readonly number[]): Issue =>
  refusal(
    'pages-unreadable',
    `第 ${pages.join('、')} 页已损坏，未能读取。`,
    `Page ${pages.join(', ')} is damaged and could not be read.`,
  );
