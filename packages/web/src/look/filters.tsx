// The filters above a list: a search word and choices, kept in the address; one link drops them all.
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { type AddressState, useAddressState } from './address-state.ts'

export interface FilterChoice {
  name: string
  label: string
  /** First the choice that filters nothing, with an empty value. */
  options: readonly (readonly [value: string, said: string])[]
}
const text = words({ search: 'Zoek', drop: 'Alle filters weg' }, { search: 'Search', drop: 'Drop all filters' })

export function Filters({ choices, searches }: { choices: readonly FilterChoice[]; searches?: string }) {
  const t = useWords(text)
  const state = useAddressState()
  const names = [...choices.map((choice) => choice.name), 'q']
  return (
    <search className="filters">
      {searches && <SearchBox state={state} label={t.search} hint={searches} />}
      {choices.map((choice) => (
        <Choice key={choice.name} choice={choice} state={state} />
      ))}
      {state.any(names) && (
        <button
          type="button"
          className="button-quiet"
          onClick={() => state.set(Object.fromEntries(names.map((name) => [name, undefined])))}
        >
          {t.drop}
        </button>
      )}
    </search>
  )
}

function Choice({ choice, state }: { choice: FilterChoice; state: AddressState }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{choice.label}</label>
      <select
        id={id}
        className="control"
        value={state.get(choice.name) ?? ''}
        onChange={(event) => state.set({ [choice.name]: event.target.value })}
      >
        {choice.options.map(([value, said]) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </div>
  )
}

function SearchBox({ state, label, hint }: { state: AddressState; label: string; hint: string }) {
  const id = useId()
  const inAddress = state.get('q') ?? ''
  const [typed, setTyped] = useState(inAddress)
  useEffect(() => setTyped(inAddress), [inAddress])
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault()
        state.set({ q: typed.trim() })
      }}
    >
      <label htmlFor={id}>{label}</label>
      <span className="search">
        <IconSearch size={16} stroke={1.5} aria-hidden="true" />
        <input
          id={id}
          type="search"
          value={typed}
          placeholder={hint}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => state.set({ q: typed.trim() })}
        />
      </span>
    </form>
  )
}
