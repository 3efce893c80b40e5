// A word that passes: what was done, with ten seconds to undo it when it can be undone.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useWords, words } from '../language/index.ts'

interface Passing {
  text: string
  undo?: () => void
}
const Context = createContext<(passing: Passing) => void>(() => {})
const text = words({ undo: 'Maak ongedaan' }, { undo: 'Undo' })

export function PassingWords({ children }: { children: ReactNode }) {
  const t = useWords(text)
  const [shown, setShown] = useState<Passing | null>(null)
  useEffect(() => {
    if (!shown) return
    const end = setTimeout(() => setShown(null), 10_000)
    return () => clearTimeout(end)
  }, [shown])
  const say = useCallback((passing: Passing) => setShown({ ...passing }), [])
  const value = useMemo(() => say, [say])
  return (
    <Context value={value}>
      {children}
      <div className="passing" role="status">
        {shown && (
          <div>
            {shown.text}
            {shown.undo && (
              <button
                type="button"
                onClick={() => {
                  shown.undo?.()
                  setShown(null)
                }}
              >
                {t.undo}
              </button>
            )}
          </div>
        )}
      </div>
    </Context>
  )
}

/** Says what was done; with `undo` it can be taken back for ten seconds. */
export const usePassing = () => useContext(Context)
