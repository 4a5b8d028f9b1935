import type { Text } from '../model/text';

/** What a text of a link’s author is called where a point is read. */
export const ANNOTATION: Text = { zh: '批注', en: 'Annotation' };
