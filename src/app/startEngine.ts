import type { StartEngine } from '../state/engine';

/** The engine and all that it needs are fetched only here, once a chart stands on the page. */
export const startEngine: StartEngine = () => Promise.reject(new Error('not yet'));
