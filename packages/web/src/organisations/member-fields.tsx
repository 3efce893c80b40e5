// The fields of an organisation: name, kind, legal identity, class, sector, language.
import type { Member } from '@schakel/api/client'
import { useId, useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { SelectField, TextArea, TextField, type Typed } from '../look/index.ts'
import { useAnswer } from '../session/index.ts'
import { classWords, kindWords } from './said.ts'

const text = words(
  {
    name: 'Naam van de organisatie',
    kind: 'Soort',
    register: 'In welk register',
    kvk: 'Kamer van Koophandel (KvK)',
    other: 'Een ander register',
    noRegister: 'Nog niet bekend',
    registerName: 'Naam van het register',
    number: 'Nummer',
    kvkHint: 'Een KvK-nummer heeft acht cijfers.',
    kvkMend: 'Een KvK-nummer heeft precies acht cijfers, en mag maar bij één deelnemer staan.',
    klass: 'Klasse',
    klassHint:
      'Hoeveel berichten deze organisatie aankan. Klein: een paar mensen die het erbij doen. Middel: een team overdag. Groot: een team dat altijd klaarstaat.',
    noClass: 'Nog niet bekend',
    sectorHint: 'Kies er een die u al gebruikt, of vul een nieuwe in.',
    sector: 'Sector',
    language: 'Taal van de mails',
    nl: 'Nederlands',
    en: 'Engels',
    website: 'Website',
    websiteMend: 'Vul een volledig webadres in, met https:// ervoor.',
    note: 'Notitie (alleen voor u)',
  },
  {
    name: 'Name of the organisation',
    kind: 'Kind',
    register: 'In which register',
    kvk: 'Chamber of Commerce (KvK)',
    other: 'Another register',
    noRegister: 'Not known yet',
    registerName: 'Name of the register',
    number: 'Number',
    kvkHint: 'A KvK number has eight digits.',
    kvkMend: 'A KvK number has exactly eight digits, and may belong to one member only.',
    klass: 'Class',
    klassHint:
      'How many messages this organisation can process. Small: a few people who do it besides. Middle: a team by day. Large: a team at all hours.',
    noClass: 'Not known yet',
    sectorHint: 'Choose one that you use already, or fill in a new one.',
    sector: 'Sector',
    language: 'Language of the mails',
    nl: 'Dutch',
    en: 'English',
    website: 'Website',
    websiteMend: 'Fill in a whole web address, with https:// before it.',
    note: 'Note (only for you)',
  },
)

/** What the node takes, from what was typed. */
export function memberBody(typed: Typed) {
  const register = typed['legalIdentity.register']
  return {
    name: typed.name ?? '',
    kind: typed.kind as 'participant',
    class: (typed.class || null) as Member['class'],
    sector: typed.sector || null,
    language: typed.language as Member['language'],
    website: typed.website || null,
    note: typed.note || null,
    legalIdentity:
      register === 'kvk' || register === 'other'
        ? {
            register: register as 'kvk' | 'other',
            registerName: typed['legalIdentity.registerName'] || null,
            number: typed['legalIdentity.number'] ?? '',
          }
        : null,
  }
}

export function MemberFields({ member }: { member: Member | null }) {
  const t = useWords(text)
  const kinds = useWords(kindWords)
  return (
    <>
      <TextField label={t.name} name="name" defaultValue={member?.name} maxLength={200} />
      <SelectField
        label={t.kind}
        name="kind"
        defaultValue={member?.kind ?? 'participant'}
        options={(['participant', 'oktt', 'csirt'] as const).map((kind) => [kind, kinds[kind]] as const)}
      />
      <LegalIdentity identity={member?.legalIdentity ?? null} />
      <div className="form-row">
        <ClassField chosen={member?.class ?? null} />
        <SectorField sector={member?.sector ?? ''} />
      </div>
      <SelectField
        label={t.language}
        name="language"
        defaultValue={member?.language ?? 'nl'}
        options={[
          ['nl', t.nl],
          ['en', t.en],
        ]}
      />
      <TextField
        label={t.website}
        name="website"
        type="url"
        optional
        mend={t.websiteMend}
        defaultValue={member?.website ?? ''}
      />
      <TextArea label={t.note} name="note" optional defaultValue={member?.note ?? ''} maxLength={2000} />
    </>
  )
}

function ClassField({ chosen }: { chosen: Member['class'] }) {
  const t = useWords(text)
  const classes = useWords(classWords)
  return (
    <SelectField
      label={t.klass}
      name="class"
      hint={t.klassHint}
      defaultValue={chosen ?? ''}
      options={[['', t.noClass], ...(['small', 'middle', 'large'] as const).map((one) => [one, classes[one]] as const)]}
    />
  )
}

function SectorField({ sector }: { sector: string }) {
  const t = useWords(text)
  const id = useId()
  const { data } = useAnswer('GET /api/v1/members/sectors', {})
  return (
    <>
      <TextField
        label={t.sector}
        name="sector"
        optional
        hint={t.sectorHint}
        defaultValue={sector}
        maxLength={60}
        list={id}
      />
      <datalist id={id}>
        {data?.items.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}

function LegalIdentity({ identity }: { identity: Member['legalIdentity'] }) {
  const t = useWords(text)
  const [register, setRegister] = useState<string>(identity?.register ?? 'kvk')
  return (
    <div className="form-row">
      <SelectField
        label={t.register}
        name="legalIdentity.register"
        value={register}
        onChange={(event) => setRegister(event.target.value)}
        options={[
          ['kvk', t.kvk],
          ['other', t.other],
          ['', t.noRegister],
        ]}
      />
      {register === 'other' && (
        <TextField
          label={t.registerName}
          name="legalIdentity.registerName"
          defaultValue={identity?.registerName ?? ''}
          maxLength={120}
        />
      )}
      {register !== '' && (
        <TextField
          label={t.number}
          name="legalIdentity.number"
          {...(register === 'kvk' ? { hint: t.kvkHint, mend: t.kvkMend, inputMode: 'numeric' as const } : {})}
          defaultValue={identity?.number ?? ''}
          maxLength={60}
        />
      )}
    </div>
  )
}
