// Applying, for anyone: what it takes, help for who has no legal person yet, and a form that a mail confirms.
import type { AdmissionTemplate } from '@schakel/api/client'
import { useState } from 'react'
import { Title } from '../entrance/index.ts'
import { useLanguage, useText, useWords, words } from '../language/index.ts'
import { Arrived, Empty, Form, Go, Good, SelectField, TextArea, TextField } from '../look/index.ts'
import { askNode, useAnswer, useNodeFace } from '../session/index.ts'
import { WhatItTakes } from './what-it-takes.tsx'

const text = words(
  {
    title: (name: string) => `Meedoen met ${name}`,
    lead: 'Vertel ons kort wie u bent. U krijgt een mail met een link. Daarna begint de kennismaking.',
    as: 'Waarvoor meldt u zich aan?',
    organisation: 'Naam van uw organisatie',
    name: 'Uw naam',
    email: 'Uw e-mailadres',
    targetGroup: 'Voor wie bent u er?',
    targetHint: 'Uw sector, regio of keten.',
    text: 'Wilt u nog iets kwijt?',
    send: 'Verstuur de aanvraag',
    sent: 'Kijk in uw mail.',
    sentWhy:
      'Daar staat een link om de aanvraag te bevestigen. Hij werkt zeven dagen. Geen mail? Kijk ook bij ongewenste mail.',
    closed: 'U kunt zich nu niet aanmelden.',
    closedWhy: 'Neem contact op met de beheerder.',
    register: 'Bekijk wie er al meedoet',
    signIn: 'Ik heb al een account',
  },
  {
    title: (name: string) => `Taking part with ${name}`,
    lead: 'Tell us briefly who you are. You get a mail with a link. Then the introduction begins.',
    as: 'What do you apply for?',
    organisation: 'Name of your organisation',
    name: 'Your name',
    email: 'Your e-mail address',
    targetGroup: 'Whom do you serve?',
    targetHint: 'Your sector, region or chain.',
    text: 'Anything else to say?',
    send: 'Send the application',
    sent: 'Look in your mail.',
    sentWhy:
      'It holds a link to confirm the application. It works for seven days. No mail? Look among unwanted mail too.',
    closed: 'You can not apply at the moment.',
    closedWhy: 'Get in touch with the operator.',
    register: 'See who takes part already',
    signIn: 'I have an account already',
  },
)

export function ApplyPage() {
  const t = useWords(text)
  const node = useNodeFace()
  const answer = useAnswer('GET /api/v1/admission-templates', {})
  return (
    <>
      <Title>{t.title(node.data?.name ?? '')}</Title>
      <Arrived answer={answer}>
        {({ items }) => {
          const open = items.filter((template) => template.open)
          return open.length > 0 ? (
            <Apply templates={open} />
          ) : (
            <Empty title={t.closed} neutral>
              <p>{t.closedWhy}</p>
            </Empty>
          )
        }}
      </Arrived>
      <div className="stack">
        <Go to="/register">{t.register}</Go>
        <Go to="/sign-in">{t.signIn}</Go>
      </div>
    </>
  )
}

function Apply({ templates }: { templates: readonly AdmissionTemplate[] }) {
  const t = useWords(text)
  const [key, setKey] = useState(templates[0]?.key ?? '')
  const [sent, setSent] = useState(false)
  const template = templates.find((one) => one.key === key)
  if (sent)
    return (
      <div role="status" className="stack">
        <Good>{t.sent}</Good>
        <p>{t.sentWhy}</p>
      </div>
    )
  return (
    <>
      <p className="lead">{t.lead}</p>
      <ApplyForm templates={templates} chosen={key} onChoose={setKey} onSent={() => setSent(true)} />
      {template && <WhatItTakes template={template.body} />}
    </>
  )
}

interface ApplyFormProps {
  templates: readonly AdmissionTemplate[]
  chosen: string
  onChoose: (key: string) => void
  onSent: () => void
}

function ApplyForm({ templates, chosen, onChoose, onSent }: ApplyFormProps) {
  const t = useWords(text)
  const say = useText()
  const { language } = useLanguage()
  return (
    <Form
      send={t.send}
      onSend={async ({ organisation = '', name = '', email = '', targetGroup = '', said = '' }) => {
        const body = { template: chosen, organisation, name, email, language, targetGroup, text: said }
        await askNode('POST /api/v1/applications', { body })
        onSent()
      }}
    >
      {templates.length > 1 && (
        <SelectField
          label={t.as}
          name="template"
          value={chosen}
          onChange={(event) => onChoose(event.target.value)}
          options={templates.map(({ key, body }) => [key, say(body.name)] as const)}
        />
      )}
      <TextField label={t.organisation} name="organisation" maxLength={200} autoComplete="organization" />
      <TextField label={t.name} name="name" maxLength={200} autoComplete="name" />
      <TextField label={t.email} name="email" type="email" maxLength={254} autoComplete="email" />
      <TextField label={t.targetGroup} name="targetGroup" maxLength={2000} hint={t.targetHint} optional />
      <TextArea label={t.text} name="said" maxLength={4000} rows={4} optional />
    </Form>
  )
}
