// Asks each weekday morning the contacts that are due, and reminds those who gave no answer.
import { type Jobs, jobEyes, lockValue } from '../../platform/index.ts'
import type { DeliveryDeps } from '../deps.ts'
import { type Letter, lettersQueue } from '../letters.store.ts'
import { readMailSetup } from '../mail-setup.store.ts'
import { portalPages } from '../portal-pages.ts'
import { openQuestions, type Question, remindedQuestions, wordOf } from './questions.store.ts'

type QuestionDeps = Pick<DeliveryDeps, 'database' | 'vault' | 'clock' | 'publicUrl'>

/** Listed among the deliveries of the organisation whose contact it is; of nobody's when it is about several. */
function letterOf({ vault, publicUrl }: QuestionDeps, question: Question, reminder: boolean): Letter[] {
  const [first] = question.contacts
  if (!first) return []
  const alone = question.contacts.every((one) => one.organisation_id === first.organisation_id)
  const contacts = question.contacts.map(({ organisation, name, roles, email, phone }) => ({
    ...{ organisation, name, roles, email, phone },
  }))
  const link = `${publicUrl}${portalPages.contact(wordOf(vault, question.id))}`
  return [
    {
      template: 'contact-question',
      data: { contacts, link, reminder, until: question.expiresAt.toISOString() },
      to: question.address,
      language: first.language,
      organisationId: alone ? first.organisation_id : null,
      ...(first.channel_id ? { channelId: first.channel_id } : {}),
      key: `contact-question:${question.id}${reminder ? ':reminder' : ''}`,
    },
  ]
}

/** Does what is due now; answers how many letters that makes. Nothing is asked while mail is not set up. */
export async function askContacts(deps: QuestionDeps): Promise<number> {
  const { database, vault, clock, publicUrl } = deps
  return await database.as(jobEyes('contact-questions'), async (scope) => {
    await lockValue(scope, 'contact questions', 'run')
    if (!(await readMailSetup(scope, vault, publicUrl)).account) return 0
    const now = clock.now()
    const asked = await openQuestions(scope, vault, now)
    const reminded = await remindedQuestions(scope, now)
    const letters = [
      ...asked.flatMap((question) => letterOf(deps, question, false)),
      ...reminded.flatMap((question) => letterOf(deps, question, true)),
    ]
    await lettersQueue(vault)(scope, letters, now)
    return letters.length
  })
}

export async function scheduleContactQuestions(jobs: Jobs, deps: QuestionDeps, whenAsked: () => void): Promise<void> {
  await jobs.work('contact-questions', async () => {
    if ((await askContacts(deps)) > 0) whenAsked()
  })
  await jobs.schedule('contact-questions', '5 8 * * 1-5')
}
