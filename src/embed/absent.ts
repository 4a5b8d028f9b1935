import { absentSay, yearsSay } from '../i18n/absentText';
import { scopeWords } from '../i18n/titles';
import type { ViewState } from '../model/view';
import type { Extent } from '../model/viewQuestions';
import { isOutOfYears } from '../model/viewQuestions';
import type { FetchJson } from '../query/slices/slices';
import type { FigureData } from './figure';

/** What a chart is made of, and what the reader is to be told that its view asks for and the data haven't. */
export interface Live {
  readonly data: FigureData;
  readonly told: readonly string[];
}

/** An area as the national list has it: its name, its code where that can't be had, and what is to be told then. */
async function listedArea(code: string, { lang }: ViewState, fetchJson: FetchJson) {
  try {
    const name = ((await fetchJson('areas.json')) as Readonly<Record<string, string>>)[code];
    return { name: name ?? code, told: name === undefined ? [absentSay('unlisted', lang, { code })] : [] };
  } catch {
    return { name: code, told: [absentSay('failed', lang, { code })] };
  }
}

/**
 * The chart of a view whose years are none of the data's, whose scope has no bodies (`isEmpty`), or some of whose
 * chosen bodies the data don't know, with what is to be told of that.
 */
export async function withAbsent(
  data: FigureData,
  view: ViewState,
  extent: Extent,
  isEmpty: boolean,
  fetchJson: FetchJson,
): Promise<Live> {
  const { lang } = view;
  const { areaName, chosen, question } = data;
  const { scope } = question;
  const unknown = view.bodies.filter((id) => chosen.every((body) => body.id !== id));
  const bodies = unknown.length > 0 ? [absentSay('bodies', lang, { ids: unknown.join(', ') })] : [];
  const years = isOutOfYears(view, extent) ? [yearsSay(view, extent)] : [];
  const { name, told } =
    areaName !== null && areaName === scope.area
      ? await listedArea(areaName, view, fetchJson)
      : { name: areaName, told: [] };
  // The chosen may lie elsewhere, and are drawn then.
  const empty =
    isEmpty && chosen.length === 0 && told.length === 0
      ? [absentSay('scope', lang, { scope: scopeWords(scope, name, [], lang) })]
      : [];
  return { data: { ...data, areaName: name }, told: [...bodies, ...years, ...told, ...empty] };
}
