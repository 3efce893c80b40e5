// One action of a file: a button that is there when the node says that it can be done, and a form for what needs words.
import type { ActionName, Application, ApplicationAction } from '@schakel/api/client'
import { type ReactNode, useState } from 'react'
import { Dialog, Failure, Form, type Typed } from '../look/index.ts'
import { useChange } from '../session/index.ts'

export function useAct(file: Pick<Application, 'id'>) {
  const change = useChange('POST /api/v1/applications/:id/actions')
  return (body: ApplicationAction) => change.mutateAsync({ params: { id: file.id }, body })
}

interface DoProps {
  file: Application
  action: ApplicationAction
  says: string
  main?: boolean
}

/** A button; nothing where it can not be done. */
export function Do({ file, action, says, main }: DoProps) {
  const act = useAct(file)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  if (!file.can.includes(action.action)) return null
  const go = () => {
    setBusy(true)
    setError(null)
    act(action)
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <>
      <button
        type="button"
        className={main ? 'button button-main' : 'button'}
        aria-disabled={busy}
        onClick={busy ? undefined : go}
      >
        {says}
      </button>
      {error !== null && <Failure error={error} />}
    </>
  )
}

interface DoWithProps {
  file: Application
  name: ActionName
  /** The words of the button that opens the form. */
  says: string
  /** The words of the button that sends it; those of the first when absent. */
  sends?: string
  small?: boolean
  main?: boolean
  action: (typed: Typed) => ApplicationAction
  children: ReactNode
}

/** A button that opens a form in a dialog; nothing where it can not be done. */
export function DoWith({ file, name, says, sends, small, main, action, children }: DoWithProps) {
  const act = useAct(file)
  const [open, setOpen] = useState(false)
  if (!file.can.includes(name)) return null
  return (
    <>
      <button
        type="button"
        className={`button${small ? ' button-small' : ''}${main ? ' button-main' : ''}`}
        onClick={() => setOpen(true)}
      >
        {says}
      </button>
      {open && (
        <Dialog title={says} onClose={() => setOpen(false)}>
          <Form
            send={sends ?? says}
            onSend={async (typed) => {
              await act(action(typed))
              setOpen(false)
            }}
          >
            {children}
          </Form>
        </Dialog>
      )}
    </>
  )
}
