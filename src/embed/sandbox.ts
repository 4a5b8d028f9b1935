/**
 * What an embedded chart may do, and no more: run its script, fetch its data from its own host (most static hosts
 * let no other origin read them, and a sandboxed page without an origin is another), and open its link in a tab
 * that isn't sandboxed in turn. Not: leave its frame, send forms, open dialogs, go full screen.
 */
export const LIVE_SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** A saved chart fetches nothing, and needs no origin. */
export const FROZEN_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
