// An application in a browser, by both sides: each page clean on desk and phone, and a file walked from the public form to a submission.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicants, judges } from '../../examples/demo/national.ts'
import { password } from '../../examples/demo/network.ts'
import { browserIsHere, type Device, devices, lookAt, openBrowser, signIn, visit } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'

const personAt = (at: string) => applicants.find((one) => one.at === at)?.person.email ?? ''

describe.skipIf(!browserIsHere)('an application', () => {
  let demo: Demo
  let browser: Browser
  beforeAll(async () => {
    demo = await startDemo(27_000)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  const looks = [
    { device: devices[0] as Device, language: 'nl' as const },
    { device: devices[3] as Device, language: 'nl' as const },
    { device: devices[2] as Device, language: 'en' as const },
  ]
  it.each(looks)(
    'is clean for anyone, for the centre and for applicants, $device.name, $language',
    async ({ device, language }) => {
      const name = (part: string) => `${device.name}-${language}-admission-${part}`
      const { page, context, quiet } = await visit(browser, demo.national, device, language)
      for (const path of ['/apply', '/register', '/sign-in']) {
        await page.goto(path)
        await lookAt(page, name(path.slice(1)))
      }
      await signIn(page, judges[0].email, password)
      await page.locator('.shell').waitFor()
      await page.goto('/admission')
      await lookAt(page, name('template'))
      await page.goto('/register')
      await page.getByRole('button', { name: /voor allen|for all/ }).click()
      await page.locator('input[name=nl]').fill('Regeling schakelorganisaties')
      await page.locator('input[name=en]').fill('Regulation on link organisations')
      await page.locator('input[name=from]').fill('2027-01-01')
      await page.locator('dialog button[type=submit]').click()
      await page.locator('dialog .rows li').first().waitFor()
      await lookAt(page, name('rebase'))
      await page.keyboard.press('Escape')
      await page.goto('/applications')
      await lookAt(page, name('list'))
      const files = await page
        .locator('td a.cell-title')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      expect(files).toHaveLength(applicants.length)
      for (const [i, file] of files.entries()) {
        await page.goto(file)
        await lookAt(page, name(`file-${i}`))
      }
      await context.close()
      for (const at of ['introduction', 'questions', 'connection'] as const) {
        const theirs = await visit(browser, demo.national, device, language)
        const refused: string[] = []
        theirs.page.on('response', (answer) => {
          if (answer.status() >= 403 && /\/api\//.test(answer.url())) refused.push(answer.url())
        })
        await signIn(theirs.page, personAt(at), password)
        await theirs.page.waitForURL(/\/application$/)
        await lookAt(theirs.page, name(`applicant-${at}`))
        for (const path of ['/assets', '/people', '/help']) {
          await theirs.page.goto(path)
          await lookAt(theirs.page, name(`applicant-${at}${path.replace('/', '-')}`))
        }
        expect(refused, 'asked what an applicant may not').toEqual([])
        theirs.quiet()
        await theirs.context.close()
      }
      quiet()
    },
    180_000,
  )

  /** The link in the newest mail to an address, from the demo's mailbox. */
  async function linkTo(address: string): Promise<string> {
    const port = Number(new URL(demo.national).port) - 1 + 100
    for (let tries = 0; tries < 50; tries++) {
      const mails = (await (await fetch(`http://127.0.0.1:${port}/mails.json`)).json()) as {
        to: string
        text: string
      }[]
      const mail = mails.find(({ to }) => to.includes(address))
      const link = /https?:\/\/\S+#token=\S+/.exec(mail?.text ?? '')?.[0]
      if (link) return link
      await new Promise((soon) => setTimeout(soon, 200))
    }
    throw new Error(`no mail to ${address}`)
  }
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

  it('goes from the public form to both sides agreeing, and is refused what is missing', async () => {
    const device = devices[2] as (typeof devices)[number]
    const { page, context, quiet } = await visit(browser, demo.national, device)
    await page.goto('/sign-in')
    await page.getByRole('link', { name: /Zo doet u mee/ }).click()
    await page.getByLabel('Naam van uw organisatie').fill('Stichting Veilig Retail')
    await page.getByLabel('Uw naam').fill('Sanne Mol')
    await page.getByLabel('Uw e-mailadres').fill('sanne@retail.example')
    await page.getByLabel('Voor wie bent u er?').fill('winkels')
    await press(page, 'Verstuur de aanvraag')
    await page.getByText('Kijk in uw mail.').waitFor()
    await page.goto(await linkTo('sanne@retail.example'))
    await lookAt(page, 'admission-confirm')
    await press(page, 'Ja, ga verder')
    await page.waitForURL(/\/invitation/)
    await page.locator('input[name=password]').fill('drie losse woorden')
    await page.locator('button[type=submit]').click()
    await press(page, 'Nu niet')
    await page.waitForURL(/\/application$/)
    await page.getByRole('heading', { name: 'Stichting Veilig Retail' }).waitFor()
    await page.getByLabel(/Hoeveel organisaties/).fill('120 winkels')
    await page.getByLabel('Nee, wij richten er een op').check()
    await page.getByLabel(/Waar staat dat/).fill('Artikel 3')
    await page.getByLabel(/dag en nacht bereikbaar/).fill('Piket')
    await press(page, 'Bewaar de antwoorden')
    await page.getByText('Zo komt u aan een rechtspersoon').waitFor()
    await lookAt(page, 'admission-answered')

    const centre = await visit(browser, demo.national, devices[0])
    await signIn(centre.page, judges[0].email, password)
    await centre.page.locator('.shell').waitFor()
    await centre.page.goto('/applications?q=Retail')
    await centre.page.getByRole('link', { name: 'Stichting Veilig Retail' }).click()
    await press(centre.page, 'Neem dit dossier')
    await press(centre.page, 'Wij willen verder')
    await centre.page.getByText('Wil verder').first().waitFor()

    await page.reload()
    await press(page, 'Wij willen verder')
    await page.getByRole('heading', { name: 'Criteria' }).waitFor()
    expect(await page.getByRole('button', { name: 'Dien het dossier in' }).count()).toBe(0)
    await page.setInputFiles('input[type=file]', {
      name: 'statuten.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ this is a program'),
    })
    await page.getByText('Dit bestand is niet wat de naam zegt').waitFor()
    await page.setInputFiles('input[type=file]', {
      name: 'statuten.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
    })
    await page.getByRole('link', { name: 'statuten.pdf' }).waitFor()
    await lookAt(page, 'admission-evidence')
    quiet()
    await context.close()
    await centre.context.close()
  }, 120_000)
})
