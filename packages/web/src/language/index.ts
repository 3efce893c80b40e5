// The door of language/: words, times and the reader's choice.
export { LanguageProvider, languageWasChosen, useLanguage } from './language-context.tsx'
export { absolute, dayOf, daysBetween, numberIn, relative } from './time.ts'
export { linesOf, several, useText, useWords, type Words, words } from './words.ts'
