import { Inflate } from 'fflate';
import type { ZipEntry } from './directory';

/** What may be unpacked: bounds that no real report comes near, but a bomb does. */
export const UNPACK_LIMITS = {
  /** Most bytes that one file may unpack to. */
  file: 64_000_000,
  /** How many times its packed size a file may grow to, once it is over `freely`. */
  ratio: 300,
  freely: 1_000_000,
} as const;

/** Bytes that are still to be unpacked from one archive, all its files together. */
export interface Allowance {
  left: number;
}

/** Why a file was not unpacked. */
export type PackFault = 'encrypted' | 'method' | 'damaged' | 'too-large';

export type Unpacked =
  { readonly bytes: Uint8Array; readonly fault: null } | { readonly bytes: null; readonly fault: PackFault };

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** Packed bytes handed over at a time: what they grow to before the bounds are looked at is at most a thousandfold. */
const STEP = 2_048;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of the bytes, as ZIP has it. */
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

class TooLarge extends Error {}

/** Where a file's packed bytes lie; null where the archive ends before them. */
function packedBytes(archive: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (offset < 0 || offset + LOCAL_BYTES > archive.length || view.getUint32(offset, true) !== LOCAL)
    return null;
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > archive.length ? null : archive.subarray(start, start + packedSize);
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size > most) throw new TooLarge();
    if (piece.length > 0) pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * The bytes of one file of a ZIP, or why there are none. Unpacks as a stream that stops at the first bound
 * met, whatever size the archive claims, and takes what it unpacks off `allowance`. Bytes that don't match
 * their checksum are damaged: a changed digit would be a wrong figure. Never throws.
 */
export function unpack(archive: Uint8Array, entry: ZipEntry, allowance: Allowance): Unpacked {
  const fail = (fault: PackFault): Unpacked => ({ bytes: null, fault });
  if (entry.encrypted) return fail('encrypted');
  if (entry.method !== 0 && entry.method !== 8) return fail('method');
  const packed = packedBytes(archive, entry);
  if (!packed) return fail('damaged');
  const { file, ratio, freely } = UNPACK_LIMITS;
  const most = Math.min(file, allowance.left, Math.max(freely, packed.length * ratio));
  try {
    const bytes = entry.method === 0 ? packed : inflate(packed, most);
    if (bytes.length > most) return fail('too-large');
    allowance.left -= bytes.length;
    return crc32(bytes) === entry.crc ? { bytes, fault: null } : fail('damaged');
  } catch (error) {
    if (!(error instanceof TooLarge)) return fail('damaged');
    // A bomb has cost what it unpacked to.
    allowance.left -= most;
    return fail('too-large');
  }
}
