// The first start: the operator's organisation and its first admin, by the one-time link of the server.
import { useLanguage, useWords, words } from '../language/index.ts'
import { Form, Go, Note, SelectField, TextField, useGo, useWordInLink } from '../look/index.ts'
import { askNode, signIn, useNodeFace } from '../session/index.ts'
import { NewPassword } from './new-password.tsx'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Richt uw portaal in',
    lead: 'Dit doet u één keer. Daarna nodigt u de anderen uit.',
    organisation: 'Naam van uw organisatie',
    organisationHint: 'Zo zien deelnemers u: in het portaal en in elke mail.',
    kind: 'Wat bent u?',
    oktt: 'Schakelorganisatie (OKTT)',
    csirt: 'CERT of CSIRT',
    national: 'Nationaal centrum',
    name: 'Uw naam',
    email: 'Uw e-mailadres',
    emailMend: 'Vul een volledig e-mailadres in, zoals naam@uwdomein.nl.',
    send: 'Maak het portaal',
    noLink: 'Open de link die de server bij het starten liet zien. In die link staat een woord dat u nodig hebt.',
    done: 'Dit portaal is al ingericht.',
    toSignIn: 'Naar inloggen',
  },
  {
    title: 'Set up your portal',
    lead: 'You do this once. After that you invite the others.',
    organisation: 'Name of your organisation',
    organisationHint: 'This is how members see you: in the portal and in every mail.',
    kind: 'What are you?',
    oktt: 'Link organisation (OKTT)',
    csirt: 'CERT or CSIRT',
    national: 'National centre',
    name: 'Your name',
    email: 'Your e-mail address',
    emailMend: 'Fill in a whole e-mail address, such as name@yourdomain.nl.',
    send: 'Make the portal',
    noLink: 'Open the link that the server showed when it started. It holds a word that you need.',
    done: 'This portal is set up already.',
    toSignIn: 'To sign in',
  },
)

export function SetUpPage() {
  const t = useWords(text)
  const node = useNodeFace()
  const word = useWordInLink()
  if (node.data?.setUp) {
    return (
      <>
        <Title>{t.title}</Title>
        <Note>
          <p>{t.done}</p>
          <Go to="/sign-in">{t.toSignIn}</Go>
        </Note>
      </>
    )
  }
  return (
    <>
      <Title>{t.title}</Title>
      {word ? <SetUpForm word={word} /> : <Note>{t.noLink}</Note>}
    </>
  )
}

function SetUpForm({ word }: { word: string }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const go = useGo()
  return (
    <>
      <p className="lead">{t.lead}</p>
      <Form
        send={t.send}
        onSend={async (typed) => {
          const { 'person.email': email = '', 'person.password': password = '' } = typed
          await askNode('POST /api/v1/setup', {
            body: {
              token: word,
              organisation: {
                name: typed['organisation.name'] ?? '',
                kind: typed['organisation.kind'] as 'oktt',
                language,
              },
              person: { name: typed['person.name'] ?? '', email, password },
            },
          })
          await signIn(email, password)
          go('/second-factor', { replace: true })
        }}
      >
        <TextField
          label={t.organisation}
          name="organisation.name"
          hint={t.organisationHint}
          maxLength={200}
          autoComplete="organization"
        />
        <SelectField
          label={t.kind}
          name="organisation.kind"
          options={[
            ['oktt', t.oktt],
            ['csirt', t.csirt],
            ['national', t.national],
          ]}
        />
        <TextField label={t.name} name="person.name" maxLength={200} autoComplete="name" />
        <TextField label={t.email} name="person.email" type="email" mend={t.emailMend} autoComplete="username" />
        <NewPassword name="person.password" />
      </Form>
    </>
  )
}
