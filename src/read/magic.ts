import type { Issue } from '../model/report';

interface Refused {
  readonly magic: readonly number[];
  readonly issue: Issue;
}

const saveAs = '请在原软件中打开后另存为网页（.html）或纯文本（.txt），再读取。';
const saveAsEn = 'Open it in its own program and save it as a web page (.html) or plain text (.txt).';

const REFUSED: readonly Refused[] = [
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    issue: {
      code: 'unsupported-pdf',
      message: {
        zh: `这是 PDF 文件，不能直接读取。${saveAs}`,
        en: `A PDF file can't be read here. ${saveAsEn}`,
      },
    },
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    issue: {
      code: 'unsupported-doc',
      message: {
        zh: `这是旧版 Office 文件（.doc / .xls），不能直接读取。${saveAs}`,
        en: `A legacy Office file (.doc, .xls) can't be read here. ${saveAsEn}`,
      },
    },
  },
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    issue: {
      code: 'unsupported-zip',
      message: {
        zh: `这是压缩格式的文件（.docx / .xlsx / .ofd / .zip），不能直接读取。${saveAs}`,
        en: `A zipped file (.docx, .xlsx, .ofd, .zip) can't be read here. ${saveAsEn}`,
      },
    },
  },
  {
    magic: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    issue: {
      code: 'unsupported-rtf',
      message: {
        zh: `这是 RTF 文件，不能直接读取。${saveAs}`,
        en: `An RTF file can't be read here. ${saveAsEn}`,
      },
    },
  },
  {
    magic: [0x89, 0x50, 0x4e, 0x47],
    issue: {
      code: 'unsupported-image',
      message: { zh: '这是图片，不能读取其中的文字。', en: "A picture: its text can't be read." },
    },
  },
  {
    magic: [0xff, 0xd8, 0xff],
    issue: {
      code: 'unsupported-image',
      message: { zh: '这是图片，不能读取其中的文字。', en: "A picture: its text can't be read." },
    },
  },
];

/** Why these bytes can't be read as text or HTML, told by their first bytes; null where nothing speaks against it. */
export function refusal(bytes: Uint8Array): Issue | null {
  return REFUSED.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte))?.issue ?? null;
}
