// The connection: a checklist that both sides see, the guideline to accept, the choice about the NDN.
import type { Application } from '@schakel/api/client'
import { useText, useWords, words } from '../language/index.ts'
import { Choices, FinalBar, Go, Good, Section, TextField, Waits, When } from '../look/index.ts'
import { useAnswer, useMe } from '../session/index.ts'
import { Do, DoWith } from './do.tsx'

const text = words(
  {
    title: 'Aansluiten',
    guideline: 'Leidraad aanvaard',
    contacts: (n: number) => `Contactpersonen dag en nacht bereikbaar: ${n}`,
    assets: (n: number) => `Netwerken, AS-nummers en domeinen: ${n}`,
    ndn: 'Keuze over het Nationaal Detectie Netwerk',
    channels: (n: number) => `Kanalen die werken: ${n}`,
    people: 'Naar mensen en kanalen',
    systems: 'Naar systemen',
    done: 'klaar',
    waits: 'nog te doen',
    read: 'Leidraad',
    version: (n: number) => `versie ${n}`,
    accept: 'Aanvaard de leidraad',
    capacity: 'Uw functie',
    acceptSays: 'U aanvaardt namens uw organisatie, met uw naam en de tijd van nu.',
    accepted: (name: string, capacity: string, version: number) =>
      `Versie ${version} aanvaard door ${name}, ${capacity}`,
    choose: 'Kies over het NDN',
    wants: 'Doet u mee met het NDN?',
    yes: 'Ja, wij willen indicatoren krijgen en treffers terugdelen',
    no: 'Nee, nu niet',
    connect: 'Sluit aan',
    connectSays: 'Vanaf dan krijgt de organisatie wat zij mag krijgen.',
  },
  {
    title: 'Connecting',
    guideline: 'Guideline accepted',
    contacts: (n: number) => `Contacts reached day and night: ${n}`,
    assets: (n: number) => `Networks, AS numbers and domains: ${n}`,
    ndn: 'Choice about the National Detection Network',
    channels: (n: number) => `Channels that work: ${n}`,
    people: 'To people and channels',
    systems: 'To assets',
    done: 'done',
    waits: 'to be done',
    read: 'Guideline',
    version: (n: number) => `version ${n}`,
    accept: 'Accept the guideline',
    capacity: 'Your position',
    acceptSays: 'You accept for your organisation, with your name and the time of now.',
    accepted: (name: string, capacity: string, version: number) =>
      `Version ${version} accepted by ${name}, ${capacity}`,
    choose: 'Choose about the NDN',
    wants: 'Do you take part in the NDN?',
    yes: 'Yes, we want to get indicators and share hits back',
    no: 'No, not now',
    connect: 'Connect',
    connectSays: 'From then on the organisation gets what it may get.',
  },
)

export function Connection({ file }: { file: Application }) {
  const t = useWords(text)
  return (
    <>
      <Section title={t.title}>
        <Checklist file={file} />
        <NdnForm file={file} />
      </Section>
      <GuidelineOf file={file} />
      {file.can.includes('connect') && (
        <FinalBar>
          <span>{t.connectSays}</span>
          <Do file={file} action={{ action: 'connect' }} says={t.connect} main />
        </FinalBar>
      )}
    </>
  )
}

function Checklist({ file }: { file: Application }) {
  const t = useWords(text)
  const isMember = useMe().audience === 'member'
  const said: Record<string, (n: number) => string> = {
    guideline: () => t.guideline,
    contacts: t.contacts,
    assets: t.assets,
    ndn: () => t.ndn,
    channels: t.channels,
  }
  const ours: Record<string, readonly [string, string]> = {
    contacts: ['/people', t.people],
    channels: ['/people', t.people],
    assets: ['/assets', t.systems],
  }
  const theirs = [`/members/${file.organisation.id}`, t.people] as const
  return (
    <ul className="checklist">
      {file.checklist.map(({ item, done, count }) => {
        const place = isMember ? ours[item] : ours[item] && theirs
        return (
          <li key={item}>
            <span>{done ? <Good>{t.done}</Good> : <Waits>{t.waits}</Waits>}</span>
            <span>{said[item]?.(count ?? 0) ?? item}</span>
            {place && !done && <Go to={place[0]}>{place[1]}</Go>}
          </li>
        )
      })}
    </ul>
  )
}

function NdnForm({ file }: { file: Application }) {
  const t = useWords(text)
  return (
    <DoWith
      file={file}
      name="agree-ndn"
      says={t.choose}
      small
      action={({ wants = '', capacity = '' }) => ({ action: 'agree-ndn', wants: wants === 'yes', capacity })}
    >
      <Choices
        kind="radio"
        label={t.wants}
        name="wants"
        options={[
          ['yes', t.yes],
          ['no', t.no],
        ]}
      />
      <TextField label={t.capacity} name="capacity" maxLength={200} />
    </DoWith>
  )
}

function GuidelineOf({ file }: { file: Application }) {
  const t = useWords(text)
  const say = useText()
  const answer = useAnswer('GET /api/v1/admission-templates/:key/guideline', { params: { key: file.template.key } })
  const { accepted, current } = file.guideline
  const guideline = answer.data
  if (!guideline || current === null) return null
  return (
    <Section title={t.read} more={<span className="second">{t.version(current)}</span>}>
      {accepted && (
        <p>
          <Good>{t.accepted(accepted.by.name ?? '', accepted.capacity, accepted.version)}</Good>{' '}
          <span className="second">
            <When at={accepted.at} />
          </span>
        </p>
      )}
      <details open={accepted?.version !== current}>
        <summary>{say(guideline.title)}</summary>
        <div className="written">{say(guideline.text)}</div>
      </details>
      <DoWith
        file={file}
        name="accept-guideline"
        says={t.accept}
        main
        action={({ capacity = '' }) => ({ action: 'accept-guideline', version: current, capacity })}
      >
        <p>{t.acceptSays}</p>
        <TextField label={t.capacity} name="capacity" maxLength={200} />
      </DoWith>
    </Section>
  )
}
