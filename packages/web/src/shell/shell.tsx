// The frame of every page after signing in: navigation, top bar, the sheet; sends away who must sign in first.
import { Navigate, Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { languageWasChosen, useLanguage, useWords, words } from '../language/index.ts'
import { Failure, Go, Loading } from '../look/index.ts'
import { SessionProvider, useMe, useMeAnswer, useNode, useNodeFace } from '../session/index.ts'
import { UploadStrip } from '../uploads/index.ts'
import { useAccent } from './accent.ts'
import { BottomPlaces } from './bottom-places.tsx'
import { Brand } from './brand.tsx'
import { Places } from './places.tsx'
import { TopBar } from './top-bar.tsx'

const text = words(
  {
    skip: 'Naar de inhoud',
    member: 'Portaal voor deelnemers',
    operator: 'Beheer',
    auditor: 'Toezicht',
    demo: 'Dit is een demo met verzonnen gegevens.',
    mails: 'Bekijk de mails',
    admin: 'beheerder',
    analyst: 'analist',
    reader: 'lezer',
    roleAuditor: 'toezichthouder',
  },
  {
    skip: 'To the content',
    member: 'Portal for members',
    operator: 'Management',
    auditor: 'Audit',
    demo: 'This is a demo with made-up data.',
    mails: 'See the mails',
    admin: 'admin',
    analyst: 'analyst',
    reader: 'reader',
    roleAuditor: 'auditor',
  },
)

export function Shell() {
  const node = useNodeFace()
  const me = useMeAnswer()
  const { choose } = useLanguage()
  useAccent(node.data)
  const own = me.data?.person?.language
  useEffect(() => {
    if (own && !languageWasChosen()) choose(own)
  }, [own, choose])
  if (me.error?.status === 401) return <ToSignIn />
  if (me.error) return <Failure error={me.error} again={() => me.refetch()} />
  if (!me.data || !node.data)
    return (
      <div className="sheet-page">
        <Loading />
      </div>
    )
  if (me.data.mustEnrolSecondFactor) return <Navigate to="/second-factor" replace />
  return (
    <SessionProvider value={{ me: me.data, node: node.data }}>
      <Frame />
    </SessionProvider>
  )
}

/** To signing in, once, with the way back to where one wanted to be. */
function ToSignIn() {
  const navigate = useNavigate()
  useEffect(() => {
    const back = location.pathname + location.search
    void navigate({ to: '/sign-in', search: { back } as never, replace: true })
  }, [navigate])
  return null
}

function Frame() {
  const t = useWords(text)
  const me = useMe()
  const node = useNode()
  return (
    <div className="shell">
      <a href="#sheet" className="button skip">
        {t.skip}
      </a>
      <header className="side">
        <Brand node={node} second={t[me.audience]} />
        <Places />
        <WhoIAm />
      </header>
      <main id="sheet" className="sheet" tabIndex={-1}>
        <TopBar />
        {node.demo && (
          <div className="strip">
            {t.demo} {node.mailbox && <a href={node.mailbox}>{t.mails}</a>}
          </div>
        )}
        <UploadStrip />
        <Outlet />
      </main>
      <BottomPlaces />
    </div>
  )
}

function WhoIAm() {
  const t = useWords(text)
  const me = useMe()
  const role = me.role === 'auditor' ? t.roleAuditor : t[me.role]
  return (
    <Go to="/account" className="who">
      <b>{me.organisation.name}</b>
      {me.person ? `${me.person.name}, ${role}` : role}
    </Go>
  )
}
