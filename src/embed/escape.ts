import { escapeXml } from '../model/escapeXml';

/** A text as it stands in HTML, between tags or in a quoted attribute. */
export const escapeHtml = (text: string): string => escapeXml(text).replaceAll("'", '&#39;');
