import type { FetchJson } from '../query/slices/slices';

/** Fetches JSON from the data's folder beside the page; a status other than success is an error that names the file. */
export const fetchJson: FetchJson = async (path) => {
  const response = await fetch(`./data/${path}`);
  if (!response.ok) throw new Error(`data/${path}: HTTP ${response.status}`);
  return response.json() as Promise<unknown>;
};

/** Resolves when what was just put on the page has been painted. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => setTimeout(callback));
}
