// The one-time word of a link stands after `#`, so that it never reaches a server's log.
import { useSyncExternalStore } from 'react'

/** The word of `#token=…`, or null. */
export function wordInLink(hash: string): string | null {
  const word = new URLSearchParams(hash.replace(/^#/, '')).get('token')
  return word && word.length <= 200 ? word : null
}

function onHashChange(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

/** The word of the page's own address: another link that is opened in the same tab brings another word. */
export function useWordInLink(): string | null {
  return wordInLink(useSyncExternalStore(onHashChange, () => location.hash))
}
