import { loadIndex } from '../../scripts/build/divisions';

/** The national list, as the command line loads it. */
export const national = loadIndex();
