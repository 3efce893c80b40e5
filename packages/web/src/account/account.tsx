// The account: name, language, look, for whom one acts, password, second factor, signing out.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useWords, words } from '../language/index.ts'
import { Form, Page, Section, SelectField, TextField, useGo, usePassing } from '../look/index.ts'
import { changePassword, signOut, useChange, useFreshProof, useMe } from '../session/index.ts'
import { chooseTheme, type Theme, themeNow } from '../shell/index.ts'
import { ActingFor } from './acting-for.tsx'
import { SecondFactors } from './second-factors.tsx'

const text = words(
  {
    title: 'Uw account',
    you: 'Over u',
    name: 'Naam',
    language: 'Taal van het portaal en van uw mails',
    nl: 'Nederlands',
    en: 'Engels',
    keep: 'Bewaar',
    kept: 'Bewaard.',
    theme: 'Weergave',
    system: 'Zoals mijn apparaat',
    light: 'Licht',
    dark: 'Donker',
    password: 'Wachtwoord',
    current: 'Uw huidige wachtwoord',
    next: 'Nieuw wachtwoord',
    nextHint: 'Minstens 12 tekens. Andere apparaten worden uitgelogd.',
    change: 'Verander het wachtwoord',
    changed: 'Uw wachtwoord is veranderd.',
    out: 'Log uit',
    email: 'E-mailadres',
  },
  {
    title: 'Your account',
    you: 'About you',
    name: 'Name',
    language: 'Language of the portal and of your mails',
    nl: 'Dutch',
    en: 'English',
    keep: 'Save',
    kept: 'Saved.',
    theme: 'Appearance',
    system: 'As my device',
    light: 'Light',
    dark: 'Dark',
    password: 'Password',
    current: 'Your current password',
    next: 'New password',
    nextHint: 'At least 12 characters. Other devices are signed out.',
    change: 'Change the password',
    changed: 'Your password has changed.',
    out: 'Sign out',
    email: 'E-mail address',
  },
)

export function AccountPage() {
  const t = useWords(text)
  const me = useMe()
  const client = useQueryClient()
  const go = useGo()
  async function leave() {
    await signOut()
    client.clear()
    go('/sign-in', { replace: true })
  }
  return (
    <Page
      title={t.title}
      about={me.person?.email}
      tools={
        <button type="button" className="button" onClick={leave}>
          {t.out}
        </button>
      }
    >
      {me.organisations.length > 1 && <ActingFor />}
      <AboutYou />
      <ThemeChoice />
      <PasswordChange />
      <SecondFactors />
    </Page>
  )
}

function AboutYou() {
  const t = useWords(text)
  const me = useMe()
  const { language, choose } = useLanguage()
  const change = useChange('PATCH /api/v1/me')
  const say = usePassing()
  return (
    <Section title={t.you}>
      <Form
        send={t.keep}
        onSend={async ({ name = '', language: chosen }) => {
          await change.mutateAsync({ body: { name, language: chosen as 'nl' } })
          choose(chosen as 'nl')
          say({ text: t.kept })
        }}
      >
        <TextField label={t.name} name="name" defaultValue={me.person?.name ?? ''} autoComplete="name" />
        <SelectField
          key={language}
          label={t.language}
          name="language"
          defaultValue={me.person?.language ?? language}
          options={[
            ['nl', t.nl],
            ['en', t.en],
          ]}
        />
      </Form>
    </Section>
  )
}

function ThemeChoice() {
  const t = useWords(text)
  const [theme, setTheme] = useState(themeNow)
  return (
    <fieldset className="section">
      <legend>
        <h2>{t.theme}</h2>
      </legend>
      <div className="row">
        {(['system', 'light', 'dark'] as const satisfies readonly Theme[]).map((option) => (
          <label key={option} className="choice">
            <input
              type="radio"
              name="theme"
              checked={theme === option}
              onChange={() => {
                chooseTheme(option)
                setTheme(option)
              }}
            />
            <span>{t[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function PasswordChange() {
  const t = useWords(text)
  const say = usePassing()
  const { whenProven, dialog } = useFreshProof()
  return (
    <Section title={t.password}>
      <Form
        send={t.change}
        clears
        onSend={async ({ current = '', next = '' }) => {
          await whenProven(() => changePassword(current, next))
          say({ text: t.changed })
        }}
      >
        <TextField label={t.current} name="current" type="password" autoComplete="current-password" />
        <TextField
          label={t.next}
          name="next"
          type="password"
          hint={t.nextHint}
          minLength={12}
          maxLength={200}
          autoComplete="new-password"
        />
      </Form>
      {dialog}
    </Section>
  )
}
