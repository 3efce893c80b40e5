// Settings: how the portal presents itself, mail with its policy and check.
import { useWords, words } from '../language/index.ts'
import { Arrived, Page } from '../look/index.ts'
import { useAnswer } from '../session/index.ts'
import { FaceSettings } from './face-settings.tsx'
import { MailCheck } from './mail-check.tsx'
import { MailSettings } from './mail-settings.tsx'
import { RoleSettings } from './role-settings.tsx'

const text = words({ title: 'Instellingen' }, { title: 'Settings' })

export function SettingsPage() {
  const t = useWords(text)
  const answer = useAnswer('GET /api/v1/settings', {})
  return (
    <Page title={t.title}>
      <Arrived answer={answer}>
        {(settings) => (
          <>
            <FaceSettings settings={settings} />
            <RoleSettings settings={settings} />
            <MailSettings settings={settings} />
            {settings.mail.configured && <MailCheck />}
          </>
        )}
      </Arrived>
    </Page>
  )
}
