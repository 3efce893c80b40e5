// Light, dark, or as the system prefers; kept in the browser.
export type Theme = 'system' | 'light' | 'dark'
const kept = 'schakel.theme'

export function themeNow(): Theme {
  const own = localStorage.getItem(kept)
  return own === 'light' || own === 'dark' ? own : 'system'
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(kept)
    delete document.documentElement.dataset.theme
    return
  }
  localStorage.setItem(kept, theme)
  document.documentElement.dataset.theme = theme
}
