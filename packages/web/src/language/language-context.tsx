// Which language the reader has chosen: kept in the browser, in the account, and on the page's root element.
import type { Language } from '@schakel/api/client'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

interface LanguageChoice {
  language: Language
  choose(language: Language): void
}
const Context = createContext<LanguageChoice>({ language: 'nl', choose() {} })
const kept = 'schakel.language'

function firstChoice(): Language {
  const own = localStorage.getItem(kept)
  if (own === 'nl' || own === 'en') return own
  return navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstChoice)
  const choose = useCallback((next: Language) => {
    localStorage.setItem(kept, next)
    setLanguage(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(() => ({ language, choose }), [language, choose])
  return <Context value={value}>{children}</Context>
}

export const useLanguage = (): LanguageChoice => useContext(Context)
/** Whether the reader ever chose a language in this browser. */
export const languageWasChosen = (): boolean => localStorage.getItem(kept) !== null
