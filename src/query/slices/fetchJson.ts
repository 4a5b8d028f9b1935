import type { FetchJson } from './slices';

/** Fetches JSON from the data's folder beside the page; a status other than success is an error that names the file. */
export const fetchJson: FetchJson = async (path) => {
  const response = await fetch(`./data/${path}`);
  if (!response.ok) throw new Error(`data/${path}: HTTP ${response.status}`);
  return response.json() as Promise<unknown>;
};
