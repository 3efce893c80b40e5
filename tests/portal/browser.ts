// A real browser at a running node: desk and phone, light and dark, axe on every page that is opened.
import { existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { smallTargets } from './tap-targets.ts'

const executablePath = '/usr/bin/chromium'
export const browserIsHere = existsSync(executablePath)
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Set to a folder to keep a screenshot of every page that is looked at. */
const pictures = process.env.PORTAL_PICTURES

export interface Device {
  name: string
  width: number
  height: number
  scheme: 'light' | 'dark'
}
export const devices: readonly Device[] = [
  { name: 'desk-light', width: 1440, height: 900, scheme: 'light' },
  { name: 'desk-dark', width: 1440, height: 900, scheme: 'dark' },
  { name: 'phone-light', width: 390, height: 844, scheme: 'light' },
  { name: 'phone-dark', width: 390, height: 844, scheme: 'dark' },
]

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}

/** A fresh visitor; anything the page logs as an error fails the test that calls `quiet`. */
export async function visit(
  browser: Browser,
  url: string,
  device: Device = devices[0] as Device,
  language: 'nl' | 'en' = 'nl',
) {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: device.width, height: device.height },
    colorScheme: device.scheme,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    baseURL: url,
    acceptDownloads: true,
  })
  await context.addInitScript((chosen) => localStorage.setItem('schakel.language', chosen), language)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  return { page, context, quiet: () => expect(complaints).toEqual([]) }
}

/** Waits until the page stands still, then asks axe (WCAG 2.2 A and AA) and looks that nothing runs out of the screen. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.loading-line'))
  await page.waitForTimeout(150)
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const axe = (
      window as unknown as { axe: { run(what: object, options: object): Promise<{ violations: AxeViolation[] }> } }
    ).axe
    interface AxeViolation {
      id: string
      nodes: { html: string; failureSummary: string }[]
    }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
  if (pictures) {
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  }
  expect(violations, name).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide, `${name} is wider than the screen`).toBeLessThanOrEqual(0)
  if ((page.viewportSize()?.width ?? 0) <= 760)
    expect.soft(await smallTargets(page), `${name}: too small to press`).toEqual([])
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
}
