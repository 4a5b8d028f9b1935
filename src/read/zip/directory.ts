/** A file of a ZIP as its directory lists it. Sizes are the archive's own claim, and no more than that. */
export interface ZipEntry {
  /** Path inside the archive, parts joined by "/". */
  readonly path: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; any other can't be unpacked here. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const END_BYTES = 22;
const LISTED_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
/** Fields of this value have their real one in a ZIP64 record. */
const ELSEWHERE = 0xffffffff;

/** More entries than this are left out: no pile of reports comes near. */
export const MAX_ENTRIES = 20_000;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Names say when they are UTF-8; many that don't are so all the same (macOS), the rest are the system's GB18030. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Parts of a path; what would lead out of the archive, or nowhere, goes. */
const tidyPath = (name: string) =>
  name
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

const big = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

/** Where the directory's end record stands, from the end backwards over a comment; -1 where there is none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** Where the directory begins, and by how much bytes before the archive shift all its offsets. */
function findStart(view: DataView, end: number): { start: number; shift: number } | null {
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let after = end;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const at = big(view, locator + 8);
    if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null;
    size = big(view, at + 40);
    offset = big(view, at + 48);
    after = at;
  }
  const start = after - size;
  return start < 0 ? null : { start, shift: start - offset };
}

/** The real sizes and offset of an entry whose own fields are too narrow, from its extra field. */
function widened(view: DataView, extra: number, extraEnd: number, fields: readonly number[]): number[] {
  const values = [...fields];
  for (let at = extra; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), extraEnd);
    let next = at + 4;
    values.forEach((value, i) => {
      if (value !== ELSEWHERE || next + 8 > end) return;
      values[i] = big(view, next);
      next += 8;
    });
  }
  return values;
}

/**
 * The files that a ZIP lists, in its order, folders left out. Null where the bytes have no readable
 * directory: cut short, damaged, or no ZIP. Nothing is unpacked.
 */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const found = end < 0 ? null : findStart(view, end);
  if (!found) return null;
  const entries: ZipEntry[] = [];
  let at = found.start;
  while (at + LISTED_BYTES <= end && view.getUint32(at, true) === LISTED && entries.length < MAX_ENTRIES) {
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + LISTED_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end) return null;
    const name = nameOf(bytes.subarray(at + LISTED_BYTES, nameEnd), (flags & 0x800) !== 0);
    const fields = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    const [, packedSize = 0, offset = 0] = widened(view, nameEnd, extraEnd, fields);
    const path = tidyPath(name);
    if (path !== '' && !/[/\\]$/u.test(name)) {
      entries.push({
        path,
        encrypted: (flags & 1) !== 0,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packedSize,
        offset: offset + found.shift,
      });
    }
    at = extraEnd + view.getUint16(at + 32, true);
  }
  const claimed = view.getUint16(end + 10, true);
  return entries.length === 0 && claimed > 0 && at === found.start ? null : entries;
}
