import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { packDocx } from '../parse/render/docx';
import { packXlsx } from '../parse/render/xlsx';
import type { Document } from '../../src/read/document';
import { readDocument } from '../../src/read/read';

/** The document of bytes that must give one. */
export async function documentOf(bytes: Uint8Array): Promise<Document> {
  const { document, issue } = await readDocument(bytes);
  expect(issue).toBeNull();
  return document ?? { titles: [], published: '', site: '', blocks: [], brokenOff: false };
}

/** The code of the issue that says why there is no document; '' where there is one. */
export const codeOf = async (bytes: Uint8Array): Promise<string> =>
  (await readDocument(bytes)).issue?.code ?? '';

/** A Word document of a body's XML; `more` adds or replaces parts. */
export const word = (body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  packDocx(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`, more);

/** A workbook of one visible sheet's rows and what follows them. */
export const book = (
  rows: string,
  after = '',
  before = '',
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array => packXlsx(`<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`, more);

/** What a document holds, a line a paragraph or row: cells as text@column, with +columns and xrows where they span. */
export function outline({ blocks }: Document): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.kind === 'run'
        ? []
        : block.rows.map((row, at) =>
            row
              .filter((cell) => cell.row === at)
              .map(({ text, column, colSpan, rowSpan }) => {
                const spans = `${colSpan > 1 ? `+${colSpan}` : ''}${rowSpan > 1 ? `x${rowSpan}` : ''}`;
                return `${text}@${column}${spans}`;
              })
              .join(' '),
          ),
  );
}

/** A ZIP of texts or bytes by path. */
export const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
