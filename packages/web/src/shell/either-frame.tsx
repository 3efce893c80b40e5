// The frame of a page for everyone: the shell for who is signed in, else the frame before signing in.
import { Loading } from '../look/index.ts'
import { useMeAnswer } from '../session/index.ts'
import { EntranceFrame } from './entrance-frame.tsx'
import { Shell } from './shell.tsx'

export function EitherFrame() {
  const me = useMeAnswer()
  if (me.isPending)
    return (
      <div className="sheet-page">
        <Loading />
      </div>
    )
  return me.data && !me.data.mustEnrolSecondFactor ? <Shell /> : <EntranceFrame />
}
