/**
 * Where the tables of Chinese character codes come from that pdf.js needs for fonts which a PDF names but
 * doesn't hold: gives the packed table of a name ("GBK-EUC-H", "Adobe-GB1-UCS2"), or rejects.
 */
export type CMapSource = (name: string) => Promise<Uint8Array>;

/** The tables as files "NAME.bcmap" in a folder on the page's own origin. */
export function cMapsAt(folder: string): CMapSource {
  return async (name) => {
    const response = await fetch(new URL(`${encodeURIComponent(name)}.bcmap`, folder));
    if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** No table at all: text that needs one can't be told, and is said to be so. */
export const noCMaps: CMapSource = (name) => Promise.reject(new Error(`no source for ${name}`));
