/** With fewer peers known, a median or a tenth is no summary but a body or two. */
export const MEDIAN_FROM = 3;
export const SPREAD_FROM = 5;
