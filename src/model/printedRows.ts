import type { ApplicationRow, ApplicationRowDef } from './figures';
import { APPLICATION_ROWS } from './figures';
import type { Form } from './form';
import type { Table2Row } from './labels';

/** The rows of table 2 in the order in which each form prints them. */
export const PRINTED_2: Readonly<Record<Form, readonly Table2Row[]>> = {
  '2019': ['rules', 'norms', 'permits', 'services', 'penalties', 'coercion', 'fees', 'procurement'],
  '2021': ['rules', 'norms', 'permits', 'penalties', 'coercion', 'fees'],
};

const ROWS_3 = Object.entries(APPLICATION_ROWS) as [ApplicationRow, ApplicationRowDef][];

/** The rows of table 3 in the order in which a form prints them. */
export const printed3 = (form: Form): readonly ApplicationRow[] =>
  ROWS_3.flatMap(([row, { forms }]) => (forms.includes(form) ? [row] : []));
