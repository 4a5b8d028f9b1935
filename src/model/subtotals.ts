import type { ApplicationRow } from './figures';

/** The rows of table 3 that make up a subtotal. */
export const SUBTOTALS = {
  app_denied: [
    'app_denied_state_secret',
    'app_denied_law',
    'app_denied_stability',
    'app_denied_third_party',
    'app_denied_internal',
    'app_denied_process',
    'app_denied_enforcement_file',
    'app_denied_query',
  ],
  app_unable: ['app_unable_not_held', 'app_unable_must_create', 'app_unable_unclear'],
  app_rejected: [
    'app_rejected_petition',
    'app_rejected_duplicate',
    'app_rejected_publication',
    'app_rejected_excessive',
    'app_rejected_confirm',
  ],
  app_other: ['app_other_not_corrected', 'app_other_fee_unpaid', 'app_other_rest'],
} as const satisfies Partial<Record<ApplicationRow, readonly ApplicationRow[]>>;
