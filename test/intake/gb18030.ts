/** Bytes of each character that GB18030 writes in two, from the decoder turned round. */
function twoByteCodes(): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && Array.from(text).length === 1) codes.set(text, [lead, trail]);
    }
  }
  return codes;
}

let codes: ReadonlyMap<string, readonly number[]> | null = null;

/** A text in GB18030; "?" for what isn't in its two-byte part, as no report's text is. */
export function gb18030(text: string): Uint8Array {
  codes ??= twoByteCodes();
  const all = codes;
  return Uint8Array.from(
    Array.from(text).flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : (all.get(c) ?? [0x3f]))),
  );
}
