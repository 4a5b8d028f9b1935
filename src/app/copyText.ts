/** Puts a text on the clipboard; false where that is denied, or isn't there, as on a page that came over plain HTTP. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
