import { captionSay } from '../../i18n/captionText';
import type { ViewState } from '../../model/view';
import { compareOf } from '../../query/slices/compare';
import { begin, drawn } from '../begin';
import { COMPARE } from '../compareKind';
import type { Editing } from '../editing';
import TableFigure from '../TableFigure.svelte';
import { unchangeable } from '../unchangeable';

/** A table that no author can change; an order by a column that it hasn't is told too. */
function editing(view: ViewState): Editing {
  const { columnSort, lang } = view;
  const { editRows, told } = unchangeable(view);
  const isBad = columnSort !== null && !COMPARE.defined(view).includes(columnSort);
  const bad = isBad ? [captionSay('badParam', lang, { param: 'order', text: columnSort })] : [];
  return { editRows, told: [...bad, ...told] };
}

void begin({ table: drawn(COMPARE, compareOf, TableFigure) }, editing);
