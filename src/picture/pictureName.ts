import type { ViewState } from '../model/view';

/** The page's chart where it has several: each is a file of its own. */
const partOf = ({ page, part, compareBy }: ViewState): string => {
  if (page === 'handling') return part;
  return page === 'compare' ? compareBy : '';
};

/** True where the chart is of the view's one indicator. */
const isOfIndicator = ({ page, compareBy }: ViewState): boolean =>
  ['overview', 'trend', 'ranking'].includes(page) || (page === 'compare' && compareBy !== 'table');

/** Name of the file that a view's chart is saved as, without what tells its format: page, chart and what it shows. */
export const pictureName = (view: ViewState): string =>
  ['gongkai', view.page, partOf(view), isOfIndicator(view) ? view.indicator : '']
    .filter((each) => each !== '')
    .join('-');
