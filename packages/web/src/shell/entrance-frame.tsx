// The frame of pages before signing in: whose node it is, the other language, and one column.
import { Outlet } from '@tanstack/react-router'
import { useLanguage } from '../language/index.ts'
import { useNodeFace } from '../session/index.ts'
import { useAccent } from './accent.ts'
import { Brand } from './brand.tsx'

export function EntranceFrame() {
  const node = useNodeFace()
  const { language, choose } = useLanguage()
  useAccent(node.data)
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <div className="entrance">
      <header className="entrance-top">
        <Brand node={node.data} />
        <button type="button" className="button-quiet" lang={other} onClick={() => choose(other)}>
          {other === 'en' ? 'English' : 'Nederlands'}
        </button>
      </header>
      <main>
        <Outlet />
      </main>
    </div>
  )
}
