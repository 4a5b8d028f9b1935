/** One pass of a multiplicative hash over the bytes, from its own seed. */
function pass(bytes: Uint8Array, seed: number): number {
  let h = seed;
  for (const byte of bytes) {
    h ^= byte;
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/**
 * A name for a file's content, the same for the same bytes: two 32-bit hashes and the length. It tells a
 * file that is read again, and isn't for secrets (`crypto.subtle` isn't there on a plain-http host).
 */
export function contentId(bytes: Uint8Array): string {
  const hex = (value: number) => value.toString(16).padStart(8, '0');
  return `${hex(pass(bytes, 0x811c9dc5))}${hex(pass(bytes, 0x9e3779b9))}-${bytes.length.toString(36)}`;
}
