// The bar above the sheet: where I am, search with `/`, help, language.

import { IconSearch } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { dayOf, useLanguage, useWords, words } from '../language/index.ts'
import { Go, SearchForm, useGo } from '../look/index.ts'
import { askNode, useMe, useNode } from '../session/index.ts'
import { Brand } from './brand.tsx'
import { placesFor } from './places.tsx'

const text = words(
  { search: 'Zoek een adres, naam of bevinding', help: 'Hulp', other: 'English', find: 'Zoeken' },
  { search: 'Search an address, name or finding', help: 'Help', other: 'Nederlands', find: 'Search' },
)

export function TopBar() {
  const t = useWords(text)
  const node = useNode()
  const { applies } = useMe()
  return (
    <div className="top">
      <span className="phone-only where">
        <Brand node={node} />
      </span>
      <Where />
      {!applies && (
        <>
          <SearchEverywhere label={t.search} />
          <Go to="/findings" className="phone-only" aria-label={t.find}>
            <IconSearch size={24} stroke={1.5} />
          </Go>
        </>
      )}
      <Go to="/help" className="second-tools">
        {t.help}
      </Go>
      <OtherLanguage label={t.other} />
    </div>
  )
}

/** On a page below another: the way back; else the date. */
function Where() {
  const { language } = useLanguage()
  const me = useMe()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const above = placesFor(me).find((place) => path.startsWith(`${place.to}/`))
  return (
    <span className="where desk-only">
      {above ? <Go to={above.to}>‹ {above.name[language]}</Go> : <span>{dayOf(new Date(), language)}</span>}
    </span>
  )
}

function SearchEverywhere({ label }: { label: string }) {
  const go = useGo()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement
      if (event.key !== '/' || at.matches('input, textarea, select, [contenteditable]')) return
      event.preventDefault()
      box.current?.focus()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])
  return (
    <search className="second-tools">
      <SearchForm
        className="search"
        onSearch={() => typed.trim() && go(`/findings?${new URLSearchParams({ q: typed.trim(), status: 'all' })}`)}
      >
        <IconSearch size={16} stroke={1.5} aria-hidden="true" />
        <input
          ref={box}
          aria-label={label}
          placeholder={label}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <kbd>/</kbd>
      </SearchForm>
    </search>
  )
}

function OtherLanguage({ label }: { label: string }) {
  const { language, choose } = useLanguage()
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <button
      type="button"
      className="plain second-tools"
      lang={other}
      onClick={() => {
        choose(other)
        askNode('PATCH /api/v1/me', { body: { language: other } }).catch(() => {})
      }}
    >
      {label}
    </button>
  )
}
