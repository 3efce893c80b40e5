// Every form that can be reached: no words of the browser, its own words at the field, and the place to mend it.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { members, operatorPerson, password } from '../../examples/demo/network.ts'
import { browserIsHere, lookAt, openBrowser, signIn, visit } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'

interface Place {
  path: string
  /** The list whose first row is followed. */
  follow?: boolean
  /** The button that opens the form. */
  opens?: string
  /** It opens in the page and not in a dialog. */
  inPlace?: true
}
const memberPlaces: readonly Place[] = [
  { path: '/findings', follow: true, opens: 'Vals alarm', inPlace: true },
  { path: '/findings', follow: true, opens: 'Risico aanvaard', inPlace: true },
  { path: '/assets' },
  { path: '/assets', opens: 'Trek in' },
  { path: '/people' },
  { path: '/people', opens: 'Voeg een contact toe' },
  { path: '/people', opens: 'Haal weg' },
  { path: '/people', opens: 'Voeg een vaste dienst toe' },
  { path: '/people', opens: 'Voeg een losse datum toe' },
  { path: '/account' },
]
const operatorPlaces: readonly Place[] = [
  { path: '/members/new' },
  { path: '/members', follow: true },
  { path: '/members', follow: true, opens: 'Verander de gegevens' },
  { path: '/sources/new' },
  { path: '/sources', follow: true },
  { path: '/sources', follow: true, opens: 'Verander' },
  { path: '/settings' },
]

async function goTo(page: Page, { path, follow, opens }: Place): Promise<void> {
  await page.goto(path)
  if (follow) {
    await page.locator('td a.cell-title').first().click()
    await page.waitForURL((url) => url.pathname !== path)
  }
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.loading-line'))
  if (opens) await page.getByRole('button', { name: opens }).first().click()
}

const mayStayEmpty = '[type=hidden], [readonly], [type=checkbox], [type=radio], [type=file]'

/** Empties the form, sends it, and gives the field that is gone to with what is said there. */
async function sendEmpty(form: Locator): Promise<{ name: string; says: string; names: string[] } | null> {
  const required = form.locator(`:is(input, textarea):required:not(${mayStayEmpty})`)
  if ((await required.count()) === 0) return null
  for (const control of await form.locator(`:is(input, textarea):not(${mayStayEmpty})`).all()) await control.fill('')
  await form.locator('[type=submit]').click()
  await form.locator('[aria-invalid=true]:focus').waitFor()
  return await form.evaluate((element) => {
    const wrong = [...element.querySelectorAll<HTMLInputElement>('[aria-invalid=true]')]
    const said = (control?: Element) =>
      (control?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id))
        .find((one) => one?.classList.contains('mend'))?.textContent ?? ''
    return {
      name: wrong[0] === document.activeElement ? (wrong[0]?.name ?? '') : 'the focus is elsewhere',
      says: said(wrong[0]),
      names: wrong.map((control) => (said(control) ? control.name : `${control.name} says nothing`)),
    }
  })
}

async function tryForms(page: Page, place: Place): Promise<number> {
  await goTo(page, place)
  expect(await page.locator('form:not([novalidate])').count(), JSON.stringify(place)).toBe(0)
  let tried = 0
  for (const form of await page.locator(place.opens && !place.inPlace ? 'dialog form' : 'form.form').all()) {
    const shown = await sendEmpty(form)
    if (!shown) continue
    tried++
    expect(shown.names, JSON.stringify(place)).toContain(shown.name)
    expect(shown.says.length, JSON.stringify({ place, shown })).toBeGreaterThan(10)
    expect(shown.names.join(), JSON.stringify(place)).not.toContain('says nothing')
  }
  return tried
}

describe.skipIf(!browserIsHere)('every form', () => {
  let demo: Demo
  let browser: Browser
  beforeAll(async () => {
    demo = await startDemo(23_000)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  for (const [who, email, places] of [
    ['a member', members[0]?.person.email ?? '', memberPlaces],
    ['the operator', operatorPerson.email, operatorPlaces],
  ] as const)
    it(`says to ${who} in its own words which field to mend`, async () => {
      const { page, context, quiet } = await visit(browser, demo.url)
      expect(await tryForms(page, { path: '/sign-in' })).toBe(1)
      await signIn(page, email, password)
      await page.locator('.shell').waitFor()
      for (const place of places) expect(await tryForms(page, place), JSON.stringify(place)).toBeGreaterThan(0)
      quiet()
      await context.close()
    }, 120_000)

  it('speaks the language of the reader, of what it finds itself and of what the node refuses', async () => {
    for (const [language, missing, mail, refused] of [
      ['nl', 'Vul “E-mailadres” in.', 'Vul een volledig e-mailadres in, zoals', 'Vul een telefoonnummer in met'],
      ['en', 'Fill in “E-mail address”.', 'Fill in a whole e-mail address, such as', 'Fill in a phone number with'],
    ] as const) {
      const { page, context, quiet } = await visit(browser, demo.url, undefined, language)
      await page.goto('/sign-in')
      await page.locator('[type=submit]').click()
      await page.getByText(missing).waitFor()
      await lookAt(page, `forms-${language}-sign-in`)
      await page.locator('input[name=email]').fill('no address')
      await page.locator('[type=submit]').click()
      await page.getByText(mail).waitFor()
      await signIn(page, members[0]?.person.email ?? '', password)
      await page.locator('.shell').waitFor()
      await goTo(page, { path: '/people', opens: language === 'nl' ? 'Voeg een contact toe' : 'Add a contact' })
      await page.locator('dialog input[name=name]').fill('Femke')
      await page.locator('dialog input[name=phone]').fill('bel maar')
      await page.locator('dialog [type=submit]').click()
      await page.locator('dialog .mend').getByText(refused).waitFor()
      await lookAt(page, `forms-${language}-refused`)
      quiet()
      await context.close()
    }
  })
})
