// A dialog over the page; on a phone it comes from below. Escape and the cross close it.
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords, words } from '../language/index.ts'

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
}
const text = words({ close: 'Sluiten' }, { close: 'Close' })

export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useWords(text)
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className="from-below"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label={t.close}>
          <IconX size={20} stroke={1.5} />
        </button>
      </div>
      {children}
    </dialog>
  )
}
