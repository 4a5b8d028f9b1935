import type { Issue } from '../model/report';
import type { Format } from './magic';

const issue = (code: string, zh: string, en: string): Issue => ({ code, message: { zh, en } });

const saveAs = (kind: string) => `请在 Word 或 WPS 中打开后另存为 ${kind}，再读取。`;
const saveAsEn = (kind: string) => `Open it in its own program and save it as ${kind}.`;

/** Formats that are known and not read: why not, and what to do. */
export const REFUSED: Readonly<Partial<Record<Format, Issue>>> = {
  doc: issue(
    'unsupported-doc',
    `这是旧版 Word 文件（.doc / .wps），不能直接读取。${saveAs('.docx')}`,
    `A legacy Word file (.doc, .wps) can't be read here. ${saveAsEn('.docx')}`,
  ),
  xls: issue(
    'unsupported-xls',
    `这是旧版 Excel 文件（.xls / .et），不能直接读取。请在 Excel 或 WPS 中打开后另存为 .xlsx，再读取。`,
    `A legacy Excel file (.xls, .et) can't be read here. ${saveAsEn('.xlsx')}`,
  ),
  encrypted: issue(
    'encrypted',
    '文件已加密，不能读取。请在 Word、Excel 或 WPS 中打开，取消密码后另存，再读取。',
    'The file is encrypted. Open it in Word, Excel or WPS, remove the password and save it.',
  ),
  ppt: issue(
    'unsupported-slides',
    `这是演示文稿，不能读取。${saveAs('.docx')}`,
    `Slides can't be read here. ${saveAsEn('.docx')}`,
  ),
  slides: issue(
    'unsupported-slides',
    `这是演示文稿（.pptx），不能读取。请把内容复制到 Word 文档（.docx），再读取。`,
    `Slides (.pptx) can't be read here. Copy what they hold into a Word file (.docx).`,
  ),
  ole: issue(
    'unsupported-ole',
    `这是旧版 Office 或 WPS 文件，不能直接读取。${saveAs('.docx 或 .xlsx')}`,
    `A legacy Office or WPS file can't be read here. ${saveAsEn('.docx or .xlsx')}`,
  ),
  'binary-sheet': issue(
    'unsupported-xlsb',
    '这是 Excel 二进制工作簿（.xlsb），不能直接读取。请在 Excel 中打开后另存为 .xlsx，再读取。',
    `A binary workbook (.xlsb) can't be read here. ${saveAsEn('.xlsx')}`,
  ),
  'open-document': issue(
    'unsupported-odf',
    '这是 OpenDocument 文件（.odt / .ods），不能直接读取。请在原软件中打开后另存为 .docx 或 .xlsx，再读取。',
    `An OpenDocument file (.odt, .ods) can't be read here. ${saveAsEn('.docx or .xlsx')}`,
  ),
  ofd: issue(
    'unsupported-ofd',
    '这是 OFD 版式文件，不能直接读取。请在 OFD 阅读器或 WPS 中打开，转换为 .docx 或复制为纯文本（.txt），再读取。',
    'An OFD file can’t be read here. Open it in an OFD reader or WPS and convert it to .docx, or copy it as plain text (.txt).',
  ),
  rtf: issue(
    'unsupported-rtf',
    `这是 RTF 文件，不能直接读取。${saveAs('.docx')}`,
    `An RTF file can't be read here. ${saveAsEn('.docx')}`,
  ),
  'office-xml': issue(
    'unsupported-office-xml',
    `这是 2003 版 Office 的 XML 文件，不能直接读取。${saveAs('.docx 或 .xlsx')}`,
    `An Office XML file can't be read here. ${saveAsEn('.docx or .xlsx')}`,
  ),
  archive: issue(
    'archive',
    '这是压缩包（.zip）；请逐个读取其中的文件。',
    'A ZIP archive: read the files in it one by one.',
  ),
  'damaged-zip': issue(
    'damaged',
    '文件已损坏或不完整（.docx / .xlsx / .zip），不能读取。请重新下载，或在原软件中打开后另存。',
    'The file (.docx, .xlsx, .zip) is damaged or incomplete. Download it again, or open it in its own program and save it anew.',
  ),
  'other-archive': issue(
    'unsupported-archive',
    '这是压缩包（.rar / .7z / .gz），不能读取。请先解压，或改用 .zip。',
    "An archive (.rar, .7z, .gz) can't be read here. Unpack it first, or make it a .zip.",
  ),
  image: issue(
    'unsupported-image',
    '这是图片，不能读取其中的文字。请改用原文（.docx、.html 或 .txt）。',
    "A picture: its text can't be read. Use the original (.docx, .html or .txt).",
  ),
};
