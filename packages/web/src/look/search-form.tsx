// A form of one search box: empty is right, it searches nothing.
import type { ReactNode } from 'react'

interface SearchFormProps {
  className: string
  onSearch: () => void
  children: ReactNode
}

export function SearchForm({ className, onSearch, children }: SearchFormProps) {
  return (
    <form
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSearch()
      }}
    >
      {children}
    </form>
  )
}
