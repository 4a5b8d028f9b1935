import { asItIs } from '../chart/rowEditing';
import { UNCHANGEABLE } from '../i18n/editText';
import type { ViewState } from '../model/view';
import type { Editing } from './editing';

/** A chart that no author can change: where one did, the reader is told. */
export const unchangeable = ({ edit, lang }: ViewState): Editing => ({
  editRows: asItIs,
  told: edit === '' ? [] : [UNCHANGEABLE[lang]],
});
