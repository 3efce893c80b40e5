// All that are designated get another legal basis at once: first who it concerns, then done.
import type { Routes } from '@schakel/api/client'
import { useState } from 'react'
import { dayOf, several, useLanguage, useText, useWords, words } from '../language/index.ts'
import { Dialog, Failure, Form, Rows, SelectField, TextField, type Typed, usePassing } from '../look/index.ts'
import { kindWords } from '../organisations/said.ts'
import { useChange } from '../session/index.ts'

type Asked = Routes['POST /api/v1/register/rebasing']['body']
type Seen = { body: Asked; designations: Routes['POST /api/v1/register/rebasing']['answer']['designations'] }

const text = words(
  {
    open: 'Andere grondslag voor allen',
    nl: 'Grondslag, in het Nederlands',
    en: 'Grondslag, in het Engels',
    publication: 'Waar gepubliceerd',
    from: 'Vanaf',
    to: 'Tot en met',
    kind: 'Voor wie',
    all: 'Alle soorten',
    look: 'Bekijk voor wie dit geldt',
    nobody: 'Dit geldt voor niemand.',
    now: (basis: string, to: string) => `Nu: ${basis}${to && `, tot en met ${to}`}`,
    does: (n: number) => `Geef ${several(n, 'organisatie', 'organisaties')} deze grondslag`,
    back: 'Terug',
    done: 'Gedaan. Het oude blijft in de geschiedenis van het register.',
  },
  {
    open: 'Another legal basis for all',
    nl: 'Basis, in Dutch',
    en: 'Basis, in English',
    publication: 'Where published',
    from: 'From',
    to: 'Until and with',
    kind: 'For whom',
    all: 'All kinds',
    look: 'See whom it concerns',
    nobody: 'It concerns nobody.',
    now: (basis: string, to: string) => `Now: ${basis}${to && `, until ${to}`}`,
    does: (n: number) => `Give ${several(n, 'organisation', 'organisations')} this basis`,
    back: 'Back',
    done: 'Done. What was stays in the history of the register.',
  },
)

function askedOf({ nl = '', en = '', publication, from = '', to, kind }: Typed): Asked {
  return {
    legalBasis: { nl, en },
    publication: publication || null,
    from,
    to: to || null,
    kind: kind === 'oktt' || kind === 'csirt' || kind === 'participant' ? kind : null,
  }
}

export function Rebase() {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t.open}
      </button>
      {open && (
        <Dialog title={t.open} onClose={() => setOpen(false)}>
          <Steps onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function Steps({ onDone }: { onDone: () => void }) {
  const t = useWords(text)
  const kinds = useWords(kindWords)
  const change = useChange('POST /api/v1/register/rebasing')
  const [seen, setSeen] = useState<Seen | null>(null)
  if (seen) return <Preview seen={seen} onBack={() => setSeen(null)} onDone={onDone} />
  const choices = (['oktt', 'csirt', 'participant'] as const).map((kind) => [kind, kinds[kind]] as const)
  return (
    <Form
      send={t.look}
      onSend={async (typed) => {
        const body = askedOf(typed)
        const { designations } = await change.mutateAsync({ body })
        setSeen({ body, designations })
      }}
    >
      <TextField label={t.nl} name="nl" maxLength={300} lang="nl" />
      <TextField label={t.en} name="en" maxLength={300} lang="en" />
      <TextField label={t.publication} name="publication" maxLength={300} optional />
      <TextField label={t.from} name="from" type="date" />
      <TextField label={t.to} name="to" type="date" optional />
      <SelectField label={t.kind} name="kind" options={[['', t.all], ...choices]} />
    </Form>
  )
}

function Preview({ seen, onBack, onDone }: { seen: Seen; onBack: () => void; onDone: () => void }) {
  const t = useWords(text)
  const say = useText()
  const { language } = useLanguage()
  const passing = usePassing()
  const change = useChange('POST /api/v1/register/rebasing')
  const count = seen.designations.length
  const go = () =>
    change.mutateAsync({ body: { ...seen.body, confirm: true } }).then(() => {
      passing({ text: t.done })
      onDone()
    })
  const second = ({ legalBasis, to }: Seen['designations'][number]) =>
    t.now(legalBasis ? say(legalBasis) : '–', to ? dayOf(new Date(`${to}T12:00:00Z`), language) : '')
  return (
    <div className="stack">
      {count === 0 && <p>{t.nobody}</p>}
      <Rows items={seen.designations.map((one) => ({ key: one.id, title: one.name, second: second(one) }))} />
      {change.error && <Failure error={change.error} />}
      <div className="row">
        {count > 0 && (
          <button type="button" className="button button-main" aria-disabled={change.isPending} onClick={go}>
            {t.does(count)}
          </button>
        )}
        <button type="button" className="button" onClick={onBack}>
          {t.back}
        </button>
      </div>
    </div>
  )
}
