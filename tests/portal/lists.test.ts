// The habits of lists in a browser: filter, order and search stand in the address, survive a reload, and the CSV holds those rows.
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { TOTP } from 'otpauth'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensurePerson, giveRole, makeAccount } from '../../packages/server/src/organisations/index.ts'
import { jobEyes } from '../../packages/server/src/platform/index.ts'
import { openSource, type TestNode, testNode } from '../network.ts'
import { browserIsHere, devices, lookAt, openBrowser, signIn, visit } from './browser.ts'

const password = 'drie losse woorden'
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** Follows the way to the CSV of the page or a part of it: its name and rows. */
async function saved(page: Page, part: Page | Locator = page) {
  const link = part.getByRole('link', { name: /^Bewaar als CSV/ })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const text = await readFile(await download.path(), 'utf8')
  return { name: download.suggestedFilename(), rows: parse(text, { columns: true }) as Record<string, string>[] }
}
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 })
const titles = (page: Page) => page.locator('td .cell-title').allInnerTexts()
const query = (page: Page) => new URL(page.url()).search

describe.skipIf(!browserIsHere)('lists in the portal', () => {
  let t: TestNode
  let browser: Browser
  let baker: { id: string; token: string }

  async function person(email: string, name: string, organisationId: string): Promise<void> {
    const accountId = await makeAccount(t.node.signIn, { email, name, password })
    await t.database.database.as(jobEyes('test'), async (scope) => {
      const personId = await ensurePerson(scope, { email, name, language: 'nl', accountId }, new Date())
      await giveRole(scope, personId, organisationId, 'admin', new Date())
    })
  }
  async function asMember() {
    const visitor = await visit(browser, t.url)
    await signIn(visitor.page, 'femke@korenaar.example', password)
    await visitor.page.locator('.shell').waitFor()
    return visitor
  }

  beforeAll(async () => {
    t = await testNode({ portal: true })
    browser = await openBrowser()
    await openSource(t)
    baker = await t.member('Bakkerij De Korenaar', {
      network: ['192.0.2.0/27', '198.51.100.0/28'],
      domain: numbers(58).map((n) => `winkel-${n}.example`),
    })
    await t.member('Zuivelhuis Terpen', { network: ['203.0.113.0/27'] })
    await person('femke@korenaar.example', 'Femke de Wit', baker.id)
    await person('jelle@schakel-noord.example', 'Jelle Hofstra', t.operatorId)
    for (const n of numbers(12))
      await t.call('POST', `/api/v1/members/${baker.id}/contacts`, baker.token, {
        name: `Contact ${n}`,
        roles: [n > 9 ? 'privacy' : 'technical'],
        email: `c${n}@korenaar.example`,
      })
    const rows = [1, 2, 3, 4].map((n) => `2026-10-0${n} 01:00:00,192.0.2.${n},3389`)
    await t.send(
      '/api/v1/intakes?source=shadowserver&filename=2026-10-01-scan_rdp-x.csv&wait=true',
      ['timestamp,ip,port', ...rows].join('\n'),
    )
  })
  afterAll(async () => {
    await browser?.close()
    await t?.close()
  })

  it('a filter stands in the address, survives a reload, is saved as CSV, and the way back undoes it', async () => {
    const { page, context, quiet } = await asMember()
    await page.goto('/assets')
    await page.getByLabel('Soort', { exact: true }).last().selectOption('Netwerk')
    await page.waitForURL('**/assets?type=network')
    await soon(() => titles(page)).toEqual(['192.0.2.0/27', '198.51.100.0/28'])
    await page.reload()
    await soon(() => titles(page)).toEqual(['192.0.2.0/27', '198.51.100.0/28'])
    const { name, rows } = await saved(page)
    expect(name).toBe('assets.csv')
    expect(rows.map(({ value }) => value)).toEqual(['192.0.2.0/27', '198.51.100.0/28'])
    await page.goBack()
    expect(query(page)).toBe('')
    await soon(() => titles(page).then((all) => all.length)).toBe(50)
    quiet()
    await context.close()
  })

  it('search and order stand in the address too, and the CSV is whole where the page shows a part', async () => {
    const { page, context, quiet } = await asMember()
    await page.goto('/assets')
    await page.getByLabel('Zoek', { exact: true }).fill('winkel')
    await page.keyboard.press('Enter')
    await page.getByLabel('Volgorde').selectOption('Laatst opgegeven eerst')
    await page.waitForURL('**/assets?q=winkel&sort=recent')
    await soon(() => titles(page).then((all) => all[0])).toBe('winkel-58.example')
    await page.getByText('50 getoond').waitFor()
    const { rows } = await saved(page)
    expect(rows.map(({ value }) => value)).toEqual(numbers(58).map((n) => `winkel-${59 - n}.example`))
    await page.getByRole('button', { name: 'Toon meer' }).click()
    await soon(() => titles(page)).toEqual(rows.map(({ value }) => value))
    await lookAt(page, 'lists-assets')
    const shared = await context.newPage()
    await shared.goto(page.url())
    await soon(() => titles(shared).then((all) => all[0])).toBe('winkel-58.example')
    quiet()
    await context.close()
  })

  it('an empty list says which filter does it and offers to drop it', async () => {
    const { page, context } = await asMember()
    await page.goto('/assets?q=nergens&type=asn')
    await page.getByText('Niets past bij “nergens”, Soort: AS-nummer').waitFor()
    await page.getByRole('button', { name: 'Alle filters weg' }).click()
    await soon(() => titles(page).then((all) => all.length)).toBe(50)
    expect(query(page)).toBe('')
    await context.close()
  })

  it('the lists of one page keep out of each other’s way', async () => {
    const { page, context, quiet } = await asMember()
    await page.goto('/people')
    const part = (title: string) =>
      page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
    await part('Contacten').getByLabel('Waarvoor').selectOption('Privacy')
    await page.waitForURL('**/people?contacts.role=privacy')
    await soon(() => part('Contacten').locator('tbody tr').count()).toBe(3)
    expect(await part('Kanalen').locator('tbody tr').count()).toBe(12)
    const { name, rows } = await saved(page, part('Contacten'))
    expect(name).toBe('contacts.csv')
    expect(rows.map((row) => row.name)).toEqual(['Contact 10', 'Contact 11', 'Contact 12'])
    await lookAt(page, 'lists-people')
    quiet()
    await context.close()
  })

  it('the log speaks Dutch and saves what is filtered', async () => {
    const { page, context, quiet } = await asMember()
    await page.goto('/log')
    await page.getByLabel('Soort').selectOption('Systemen')
    await page.waitForURL('**/log?action=asset')
    await page.getByText('Stand: Telt mee · Soort: Domein').first().waitFor()
    const { rows } = await saved(page)
    expect(rows).toHaveLength(60)
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['asset.declared']))
    await page.setViewportSize(devices[2] as { width: number; height: number })
    await lookAt(page, 'lists-log-phone')
    quiet()
    await context.close()
  })

  it('findings tell before when an answer is wanted, and in words which are late; the CSV has the moment', async () => {
    const late = new Date('2026-11-24T08:00:00Z')
    await t.database.database.as(jobEyes('test'), (scope) =>
      scope.tx.updateTable('finding').set({ due_at: late }).where('ip', '=', '192.0.2.1').execute(),
    )
    const { page, context, quiet } = await asMember()
    await page.goto('/findings')
    const row = (address: string) => page.locator('tbody tr', { hasText: address })
    await row('192.0.2.1').getByText('Te laat').waitFor()
    await row('192.0.2.1').getByText('di 24 nov 2026').waitFor()
    expect(await row('192.0.2.2').getByText('Te laat').count()).toBe(0)
    const { rows } = await saved(page)
    expect(rows.find((one) => one['source.ip'] === '192.0.2.1')?.due).toBe(late.toISOString())
    await lookAt(page, 'lists-findings-late')
    quiet()
    await context.close()
  })

  it('a finding with TLP:RED is shown in person and never in the file, and the page says so', async () => {
    await t.database.database.as(jobEyes('test'), (scope) =>
      scope.tx.updateTable('finding').set({ tlp: 'RED' }).where('ip', '=', '192.0.2.3').execute(),
    )
    const { page, context, quiet } = await visit(browser, t.url)
    await signIn(page, 'jelle@schakel-noord.example', password)
    await page.waitForURL('**/second-factor')
    await page.getByRole('button', { name: 'Gebruik een app met codes' }).click()
    const secret = (await page.getByTestId('totp-secret').textContent()) ?? ''
    const code = new TOTP({ secret, digits: 6, period: 30 }).generate()
    await page.getByLabel('Code van zes cijfers').fill(code)
    await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click()
    await page.getByLabel('Ik heb de codes bewaard').check()
    await page.getByRole('button', { name: 'Naar het portaal' }).click()
    await page.locator('.shell').waitFor()
    await page.goto('/findings?sort=recent')
    await soon(() => page.locator('tbody tr td.leads').count()).toBe(4)
    await page.getByText('Bevindingen met TLP:RED staan niet in de CSV').waitFor()
    const { rows } = await saved(page)
    expect(rows.map((row) => row['source.ip'])).toEqual(['192.0.2.4', '192.0.2.2', '192.0.2.1'])
    await lookAt(page, 'lists-findings-red')
    quiet()
    await context.close()
  })
})
