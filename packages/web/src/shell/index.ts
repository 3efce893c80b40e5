// The door of shell/: what features register, and the router made of it.
export type { PageEntry } from './page-entry.ts'
export { chooseTheme, type Theme, themeNow } from './theme.ts'
