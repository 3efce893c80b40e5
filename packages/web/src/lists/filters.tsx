// The filters above a list: a search word and choices, kept in the address; one link drops them all.
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { SearchForm } from '../look/index.ts'
import type { AddressState } from './address-state.ts'
import type { ListingState } from './use-listing.ts'

export interface FilterChoice {
  name: string
  label: string
  /** First the choice that filters nothing, with an empty value. */
  options: readonly (readonly [value: string, said: string])[]
}

/** Options of a choice from the words for its values: first the one that filters nothing. */
export function choicesOf<Value extends string>(
  first: string,
  said: Partial<Record<Value, unknown>>,
  values: readonly Value[] = Object.keys(said) as Value[],
): FilterChoice['options'] {
  return [['', first], ...values.map((value) => [value, String(said[value])] as const)]
}

const text = words({ search: 'Zoek', drop: 'Alle filters weg' }, { search: 'Search', drop: 'Drop all filters' })

export function Filters<Item>({ listing }: { listing: ListingState<Item> }) {
  const t = useWords(text)
  const { choices, searches, address, narrowing, list } = listing
  if (!searches && choices.length === 0) return null
  return (
    <search className="filters">
      {searches && <SearchBox state={address} label={t.search} hint={searches} />}
      {choices.map((choice) => (
        <Choice key={choice.name} choice={choice} state={address} />
      ))}
      {address.any(narrowing) && list.items?.length !== 0 && (
        <button
          type="button"
          className="button-quiet"
          onClick={() => address.set(Object.fromEntries(narrowing.map((name) => [name, undefined])))}
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
    <SearchForm className="field" onSearch={() => state.set({ q: typed.trim() })}>
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
    </SearchForm>
  )
}
