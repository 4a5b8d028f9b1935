import type { OfficePackage } from '../ooxml';
import { builtInFormat } from './format';

export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** How a cell's style shows it. */
export interface CellStyle {
  /** Number format code. */
  readonly format: string;
  /** Struck out: what was there before a correction. */
  readonly struck: boolean;
}

/** What a workbook's sheets share. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Its days are counted from 1904, not 1900. */
  readonly since1904: boolean;
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
}

const MAX_SHEETS = 500;
const nothing = () => undefined;
const isOn = (value: string) => value === '1' || value === 'true' || value === 'on';

/** Builds one rich text: struck-out runs are left out, a mark set high or low is kept apart with "^". */
export class RichText {
  #text = '';
  #struck = false;
  #raised = false;
  #phonetic = false;

  open(name: string, attribute: (name: string) => string): void {
    if (name === 'r') this.#struck = this.#raised = false;
    if (name === 'rPh') this.#phonetic = true;
    if (name === 'strike') this.#struck = attribute('val') === '' || isOn(attribute('val'));
    if (name === 'vertAlign') this.#raised = /^(super|sub)script$/u.test(attribute('val'));
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    if (name === 'r') this.#struck = this.#raised = false;
  }

  add(text: string): void {
    if (!this.#struck && !this.#phonetic) this.#text += this.#raised ? `^${text}` : text;
  }

  take(): string {
    // "_x000D_" is how a sheet writes a control character.
    const text = this.#text.replace(/_x000D_/gu, '').replace(/\r\n?/gu, '\n');
    this.#text = '';
    this.#struck = this.#raised = this.#phonetic = false;
    return text;
  }
}

function readStrings(parts: OfficePackage, path: string): string[] {
  const strings: string[] = [];
  const rich = new RichText();
  let inText = false;
  parts.read(path, {
    open: (name, attribute) => {
      inText = name === 't';
      rich.open(name, attribute);
    },
    close: (name) => {
      inText = false;
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
    text: (text) => {
      if (inText) rich.add(text);
    },
  });
  return strings;
}

function readStyles(parts: OfficePackage, path: string): CellStyle[] {
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const styles: CellStyle[] = [];
  let within = '';
  parts.read(path, {
    open: (name, attribute) => {
      if (name === 'fonts' || name === 'cellXfs' || name === 'dxfs') within = name;
      if (name === 'numFmt' && within !== 'dxfs') {
        formats.set(Number(attribute('numFmtId')), attribute('formatCode'));
      }
      if (within === 'fonts' && name === 'font') struckFonts.push(false);
      if (within === 'fonts' && name === 'strike') {
        struckFonts[struckFonts.length - 1] = attribute('val') === '' || isOn(attribute('val'));
      }
      if (within === 'cellXfs' && name === 'xf') {
        const id = Number(attribute('numFmtId'));
        const struck = struckFonts[Number(attribute('fontId'))] ?? false;
        styles.push({ format: formats.get(id) ?? builtInFormat(id), struck });
      }
    },
    close: (name) => {
      if (name === within) within = '';
    },
    text: nothing,
  });
  return styles;
}

/** What a workbook says of its sheets, and what they share; null where the file holds no workbook. */
export function readWorkbook(parts: OfficePackage): Workbook | null {
  const main = parts.main('xl/workbook.xml');
  const relations = parts.relations(main);
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  const found = parts.read(main, {
    open: (name, attribute) => {
      if (name === 'workbookPr') since1904 = isOn(attribute('date1904'));
      if (name !== 'sheet' || sheets.length >= MAX_SHEETS) return;
      const relation = relations.get(attribute('id'));
      if (relation?.type !== 'worksheet') return;
      const hidden = /hidden$/iu.test(attribute('state'));
      sheets.push({ name: attribute('name'), path: relation.path, hidden });
    },
    close: nothing,
    text: nothing,
  });
  if (!found) return null;
  const shared = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type)?.path ?? '';
  return {
    sheets,
    since1904,
    strings: readStrings(parts, shared('sharedStrings')),
    styles: readStyles(parts, shared('styles')),
  };
}
