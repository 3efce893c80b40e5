// Every page of the portal over the demo's data: axe clean and inside the screen, desk and phone, light and dark, Dutch and English.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditorPerson, members, operatorPerson, password } from '../../examples/demo/network.ts'
import { browserIsHere, type Device, devices, lookAt, openBrowser, signIn, visit } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'

const memberPages = [
  '/today',
  '/findings',
  '/findings?status=all&q=nothing-like-it',
  '/assets',
  '/people',
  '/deliveries',
  '/log',
  '/genuine',
  '/help',
  '/account',
  '/more',
] as const
const operatorPages = [
  '/desk',
  '/members',
  '/members/new',
  '/members/import',
  '/findings',
  '/assets/all',
  '/assets/upstream',
  '/sources',
  '/sources/new',
  '/deliveries',
  '/log',
  '/settings',
  '/no-such-page',
] as const
const auditorPages = [
  '/log',
  '/findings',
  '/members',
  '/assets/all',
  '/assets/upstream',
  '/sources',
  '/deliveries',
] as const
const detailLinks = ['/findings', '/members', '/sources'] as const

/** The first link of a list, as a person would follow it. */
async function follow(page: Page, list: string): Promise<void> {
  await page.goto(list)
  await page.locator('td a.cell-title').first().click()
  await page.waitForURL((url) => url.pathname !== list)
}

const nameOf = (device: Device, language: string, path: string) =>
  `${device.name}-${language}-${path.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')}`

describe.skipIf(!browserIsHere)('every page', () => {
  let demo: Demo
  let browser: Browser
  beforeAll(async () => {
    demo = await startDemo(21_000)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  const looks = [
    ...devices.map((device) => ({ device, language: 'nl' as const })),
    ...devices.slice(1, 3).map((device) => ({ device, language: 'en' as const })),
  ]
  for (const { device, language } of looks) {
    it(`is clean for a member, ${device.name}, ${language}`, async () => {
      const { page, context, quiet } = await visit(browser, demo.url, device, language)
      await page.goto('/sign-in')
      await lookAt(page, nameOf(device, language, 'sign-in'))
      await page.locator('a[href="/genuine"]').click()
      await page.getByText(`${demo.url}/`, { exact: true }).waitFor()
      await page.getByText(/^\S+@\S+\.example$/).waitFor()
      await lookAt(page, nameOf(device, language, 'genuine-outside'))
      await signIn(page, members[0]?.person.email ?? '', password)
      await page.locator('.shell').waitFor()
      for (const path of memberPages) {
        await page.goto(path)
        await lookAt(page, nameOf(device, language, `member${path}`))
      }
      await follow(page, '/findings')
      await lookAt(page, nameOf(device, language, 'member-finding'))
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      quiet()
      await context.close()
    }, 120_000)

    it(`is clean for the operator, ${device.name}, ${language}`, async () => {
      const { page, context, quiet } = await visit(browser, demo.url, device, language)
      await signIn(page, operatorPerson.email, password)
      await page.locator('.shell').waitFor()
      for (const path of operatorPages) {
        await page.goto(path)
        await lookAt(page, nameOf(device, language, `operator${path}`))
      }
      for (const list of detailLinks) {
        await follow(page, list)
        await lookAt(page, nameOf(device, language, `operator${list}-one`))
      }
      await page.locator('td a.cell-title').first().click()
      await page.waitForURL(/\/intakes\//)
      await lookAt(page, nameOf(device, language, 'operator-intake'))
      quiet()
      await context.close()
    }, 120_000)
  }

  it.each(devices.filter(({ name }) => name === 'desk-light' || name === 'phone-dark'))(
    'explains each word of the trade once, one press away: $name',
    async (device) => {
      const { page, context, quiet } = await visit(browser, demo.url, device)
      await signIn(page, members[0]?.person.email ?? '', password)
      await page.locator('.shell').waitFor()
      await follow(page, '/findings?q=rdp&status=all')
      await page.getByRole('heading', { name: 'Doe dit nu' }).waitFor()
      const terms = page.locator('button.term')
      const words = (await terms.allTextContents()).map((word) => word.toLowerCase())
      expect(words.length).toBeGreaterThan(2)
      expect(new Set(words).size).toBe(words.length)
      await expect.poll(() => page.locator('.term-text:popover-open').count()).toBe(0)
      for (const i of words.keys()) {
        const term = terms.nth(i)
        await term.focus()
        await page.keyboard.press('Enter')
        const meaning = page.locator('.term-text:popover-open')
        await meaning.waitFor()
        expect((await meaning.textContent())?.toLowerCase()).toContain(words[i])
        const box = await meaning.boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(device.width)
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(device.height)
        if (i === 1) await lookAt(page, nameOf(device, 'nl', 'member-finding-term'))
        await page.keyboard.press('Escape')
        await expect.poll(() => page.locator('.term-text:popover-open').count()).toBe(0)
        expect(await term.evaluate((button) => document.activeElement === button)).toBe(true)
      }
      await terms.first().click()
      await page.locator('.term-text:popover-open').waitFor()
      quiet()
      await context.close()
    },
    60_000,
  )

  it('is clean for an auditor, who changes nothing', async () => {
    const device = devices[0] as (typeof devices)[number]
    const { page, context, quiet } = await visit(browser, demo.url, device, 'nl')
    await signIn(page, auditorPerson.email, password)
    await page.locator('.shell').waitFor()
    for (const path of auditorPages) {
      await page.goto(path)
      await lookAt(page, nameOf(device, 'nl', `auditor${path}`))
      expect(await page.locator('main .button-main, main input[type=file]').count(), path).toBe(0)
    }
    quiet()
    await context.close()
  }, 120_000)

  it('names what was seen of an infected device, and lets the operator see every kind', async () => {
    const { page, context, quiet } = await visit(browser, demo.url)
    await signIn(page, operatorPerson.email, password)
    await page.locator('.shell').waitFor()
    await follow(page, '/findings?q=192.0.2.66&status=all')
    const saw = page.locator('.saw').first()
    await saw.waitFor()
    for (const named of [
      'Bronpoort 51234',
      'Doeladres 198.18.0.1',
      'Doelpoort 443',
      'Doelnaam sinkhole.provider.example',
    ])
      await saw.getByText(named).waitFor()
    expect(await saw.textContent()).not.toMatch(/[a-z]_[a-z]/)
    await page.route('**/api/v1/findings/chart*', async (route) => {
      const answer = await route.fetch()
      const chart = (await answer.json()) as { byIssue: object[] }
      const byIssue = Array.from({ length: 12 }, (_, i) => ({ ...chart.byIssue[0], issue: `kind-${i}` }))
      await route.fulfill({ response: answer, json: { ...chart, byIssue } })
    })
    await page.goto('/findings')
    const kinds = page.getByRole('table', { name: 'Open, naar soort' }).locator('tbody tr')
    await page.getByRole('button', { name: 'Toon nog 5 soorten' }).click()
    expect(await kinds.count()).toBe(12)
    quiet()
    await context.close()
  }, 60_000)

  it('a member who asks for a page of the operator reads that it is not here', async () => {
    const { page, context } = await visit(browser, demo.url)
    await signIn(page, members[0]?.person.email ?? '', password)
    await page.locator('.shell').waitFor()
    await page.goto('/desk')
    await page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor()
    await context.close()
  })

  it('works with the keyboard alone: skip link, search with a slash, answer', async () => {
    const { page, context } = await visit(browser, demo.url)
    await signIn(page, members[0]?.person.email ?? '', password)
    await page.locator('.shell').waitFor()
    await page.goto('/today')
    await page.locator('h1').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud')
    await page.keyboard.press('/')
    await page.keyboard.type('192.0.2.')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/findings\?/)
    await page.locator('td a.cell-title').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Doe dit nu' }).waitFor()
    await context.close()
  })
})
