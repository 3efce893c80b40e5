// Answering from a mail, in a browser: what it is, choose, confirm, undo; a second link in the same tab; an address confirmed.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchMail, type MailCatcher } from '../../packages/server/src/delivery/testing/mail-catcher.ts'
import { writeSetting } from '../../packages/server/src/organisations/index.ts'
import { jobEyes, openVault } from '../../packages/server/src/platform/index.ts'
import { openSource, type TestNode, testNode } from '../network.ts'
import { browserIsHere, devices, lookAt, openBrowser, visit } from './browser.ts'

describe.skipIf(!browserIsHere)('the link of a mail', () => {
  let t: TestNode
  let browser: Browser
  let mailbox: MailCatcher
  let baker: { id: string; token: string }
  const links: string[] = []

  beforeAll(async () => {
    t = await testNode({ portal: true })
    browser = await openBrowser()
    mailbox = await catchMail()
    await openSource(t)
    const vault = await openVault(t.folder)
    await t.database.database.as(jobEyes('test'), async (scope) => {
      await writeSetting(scope, 'mail.smtp', vault.seal(mailbox.url).toString('base64'), new Date())
      await scope.tx.updateTable('source').set({ label: 'GREEN' }).execute()
    })
    baker = await t.member('Bakkerij De Korenaar', { network: ['192.0.2.0/27'] })
    await t.call('PATCH', `/api/v1/members/${baker.id}`, t.operatorToken, {
      digest: { rhythm: 'at-once', hour: 8, weekday: 1 },
    })
    const contact = { name: 'Femke', roles: ['security'], email: 'femke@korenaar.example' }
    await t.call('POST', `/api/v1/members/${baker.id}/contacts`, t.operatorToken, contact)
    const day = new Date(Date.now() - 24 * 3600_000).toISOString().slice(0, 10)
    const rows = `timestamp,ip,port\n${day} 01:00:00,192.0.2.7,3389\n${day} 01:00:00,192.0.2.8,3389\n`
    await t.send(`/api/v1/intakes?source=shadowserver&filename=${day}-scan_rdp-x.csv&wait=true`, rows)
    await t.node.delivery.runDue()
    const text = mailbox.to('femke@korenaar.example').at(-1)?.text ?? ''
    links.push(...(text.match(/\/answer#token=[\w-]+/g) ?? []))
  })
  afterAll(async () => {
    await browser?.close()
    await t?.close()
    await mailbox?.close()
  })

  it('of another finding shows that one, though it was opened in the same tab', async () => {
    const { page, quiet } = await visit(browser, t.url)
    const seen: (string | null)[] = []
    for (const [i, link] of links.entries()) {
      const hash = link.split('#')[1] ?? ''
      if (i === 0) await page.goto(link)
      else await page.evaluate((word) => location.replace(`#${word}`), hash)
      await page.waitForFunction((before) => {
        const text = document.querySelector('main .row')?.textContent ?? ''
        return text.includes('192.0.2.') && text !== before
      }, seen.at(-1) ?? '')
      seen.push(await page.locator('main .row').first().textContent())
    }
    expect(new Set(seen).size).toBe(2)
    quiet()
  })

  it('says what it is and what to do first, and answers once it is confirmed, with ten seconds to undo', async () => {
    const { page, quiet } = await visit(browser, t.url, devices[2])
    await page.goto(links[0] ?? '')
    await page.getByText('Doe dit eerst:').waitFor()
    await lookAt(page, 'answer-by-link')
    await page.getByRole('button', { name: /Opgelost/ }).click()
    await page.getByText('U antwoordt: Opgelost.').waitFor()
    await lookAt(page, 'answer-by-link-confirm')
    await page.getByRole('button', { name: 'Bevestig' }).click()
    await page.getByText('Uw antwoord is bewaard: Opgelost').waitFor()
    await lookAt(page, 'answer-by-link-done')
    await page.getByRole('button', { name: 'Maak ongedaan' }).click()
    await page.getByRole('button', { name: /Hulp nodig/ }).click()
    await page.getByRole('button', { name: 'Bevestig' }).click()
    await page.getByText('Uw antwoord is bewaard: Hulp nodig').waitFor()
    quiet()
  })

  it('confirms a mail address that the member entered itself', async () => {
    const address = 'nieuw@korenaar.example'
    await t.call('POST', `/api/v1/members/${baker.id}/channels`, baker.token, { kind: 'mail', address })
    await t.node.delivery.runDue()
    const [link = ''] = /\/confirm#token=\S+/.exec(mailbox.to(address)[0]?.text ?? '') ?? []
    const { page, quiet } = await visit(browser, t.url, devices[2])
    await page.goto(link)
    await page.getByRole('button', { name: 'Ja, dit adres klopt' }).waitFor()
    await lookAt(page, 'confirm-address')
    await page.getByRole('button', { name: 'Ja, dit adres klopt' }).click()
    await page.getByText(/Bevestigd/).waitFor()
    quiet()
  })
})
