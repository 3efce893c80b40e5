// The portal's face: name, logo, colour, and how members reach the operator.
import type { Settings } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Form, Section, TextArea, TextField, usePassing } from '../look/index.ts'
import { useChange } from '../session/index.ts'

const text = words(
  {
    title: 'Naam en uiterlijk',
    name: 'Naam',
    contact: 'Hoe deelnemers u bereiken',
    contactHint: 'Telefoon of mailadres. Dit staat bij Hulp en in elke mail.',
    accent: 'Uw kleur, licht',
    accentDark: 'Uw kleur, donker',
    accentHint: 'Bijvoorbeeld #0a5a63. Laat leeg voor onze kleur.',
    accentMend: 'Deze kleur is niet goed te lezen, of lijkt te veel op rood. Kies een andere.',
    logo: 'Logo',
    logoHint: 'SVG of PNG, liefst vierkant, hooguit 140 kB.',
    logoBig: 'Dit bestand is te groot. Kies een kleiner logo.',
    noLogo: 'Geen logo',
    remove: 'Haal het logo weg',
    keep: 'Bewaar',
    kept: 'Bewaard.',
  },
  {
    title: 'Name and look',
    name: 'Name',
    contact: 'How members reach you',
    contactHint: 'Phone or mail address. It is shown with Help and in every mail.',
    accent: 'Your colour, light',
    accentDark: 'Your colour, dark',
    accentHint: 'Such as #0a5a63. Leave empty for our colour.',
    accentMend: 'This colour cannot be read well, or is too close to red. Choose another.',
    logo: 'Logo',
    logoHint: 'SVG or PNG, square if possible, at most 140 kB.',
    logoBig: 'This file is too large. Choose a smaller logo.',
    noLogo: 'No logo',
    remove: 'Remove the logo',
    keep: 'Save',
    kept: 'Saved.',
  },
)

export function FaceSettings({ settings }: { settings: Settings }) {
  const t = useWords(text)
  const change = useChange('PATCH /api/v1/settings')
  const say = usePassing()
  const [logo, setLogo] = useState(settings.logo)
  return (
    <Section title={t.title}>
      <Form
        send={t.keep}
        onSend={async ({ name = '', contact, accent, accentDark }) => {
          await change.mutateAsync({
            body: { name, contact: contact || null, accent: accent || null, accentDark: accentDark || null, logo },
          })
          say({ text: t.kept })
        }}
      >
        <TextField label={t.name} name="name" defaultValue={settings.name} maxLength={200} />
        <TextArea
          label={t.contact}
          name="contact"
          optional
          hint={t.contactHint}
          defaultValue={settings.contact ?? ''}
          maxLength={500}
        />
        <div className="form-row">
          <TextField
            label={t.accent}
            name="accent"
            optional
            hint={t.accentHint}
            mend={t.accentMend}
            pattern="#[0-9a-fA-F]{6}"
            defaultValue={settings.accent ?? ''}
          />
          <TextField
            label={t.accentDark}
            name="accentDark"
            optional
            mend={t.accentMend}
            pattern="#[0-9a-fA-F]{6}"
            defaultValue={settings.accentDark ?? ''}
          />
        </div>
        <LogoField logo={logo} onChange={setLogo} />
      </Form>
    </Section>
  )
}

function LogoField({ logo, onChange }: { logo: string | null; onChange: (logo: string | null) => void }) {
  const t = useWords(text)
  const [tooBig, setTooBig] = useState(false)
  function read(file: File | undefined) {
    if (!file) return
    setTooBig(file.size > 140_000)
    if (file.size > 140_000) return
    const reader = new FileReader()
    reader.onload = () => onChange(String(reader.result))
    reader.readAsDataURL(file)
  }
  return (
    <div className="stack-tight">
      <label className="field">
        <span className="label">{t.logo}</span>
        <input
          type="file"
          className="control"
          accept="image/svg+xml,image/png"
          onChange={(event) => read(event.target.files?.[0])}
        />
        <span className="hint">{t.logoHint}</span>
      </label>
      {tooBig && <p className="mend">{t.logoBig}</p>}
      {logo ? (
        <span className="row">
          <img src={logo} alt={t.logo} width="48" />
          <button type="button" className="button-quiet" onClick={() => onChange(null)}>
            {t.remove}
          </button>
        </span>
      ) : (
        <span className="second">{t.noLogo}</span>
      )}
    </div>
  )
}
