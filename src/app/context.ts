import { createContext } from 'svelte';
import type { AppState } from '../state/appState.svelte';

/** The page's state, for every component below `App`. */
export const [useApp, provideApp] = createContext<AppState>();
