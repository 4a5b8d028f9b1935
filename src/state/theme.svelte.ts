export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'gongkai-theme';

/** Storage may be denied (private windows, embedded pages): the choice then lasts as long as the page. */
function stored(): Theme {
  try {
    const text = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === text) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** The reader's colours; 'auto' follows the system. */
export class ThemeStore {
  #theme = $state<Theme>(stored());

  get current(): Theme {
    return this.#theme;
  }

  set(theme: Theme): void {
    this.#theme = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Denied: see `stored`.
    }
  }
}
