// A member proves its domain in a browser: it reads what to publish, looks, and sees it proven; on a desk and on a phone.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestNode, testNode } from '../network.ts'
import { type Outside, openOutside } from '../registry.ts'
import { addPerson, password } from '../visitor.ts'
import { browserIsHere, devices, lookAt, openBrowser, signIn, visit } from './browser.ts'

describe.skipIf(!browserIsHere)('the proof of a domain', () => {
  let t: TestNode
  let browser: Browser
  let outside: Outside

  beforeAll(async () => {
    outside = await openOutside('lek.example')
    t = await testNode({ portal: true, environment: outside.environment, outbound: outside.outbound })
    browser = await openBrowser()
    const lek = await t.member('Kabelbedrijf Lek', { network: ['192.0.2.0/24'], domain: ['lek.example'] })
    await addPerson(t, 'femke@lek.example', [lek.id])
  })
  afterAll(async () => {
    await browser?.close()
    await t?.close()
    await outside?.close()
  })

  it.each(devices)('is begun, looked at and seen on $name', async (device) => {
    const { page, quiet } = await visit(browser, t.url, device)
    await signIn(page, 'femke@lek.example', password)
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    await page.goto('/assets')
    await page.getByText('lek.example').first().waitFor()
    await lookAt(page, `assets-proof-${device.name}`)
    const row = page.locator('tr, li, article').filter({ hasText: 'lek.example' }).last()
    await row.getByRole('button', { name: 'Bewijs' }).click()
    const dialog = page.getByRole('dialog')
    if (device.name === devices[0]?.name) {
      await dialog.getByRole('button', { name: 'Begin' }).click()
      await dialog.getByRole('button', { name: 'Kijk nu' }).click()
      await dialog.getByText('Wij vinden daar nog niets.').waitFor()
      const value = await dialog.getByText(/^schakel-proof=/).textContent()
      await lookAt(page, `proof-begun-${device.name}`)
      outside.zone.txt['_schakel.lek.example'] = [value ?? '']
      await new Promise((passed) => setTimeout(passed, 10_500))
      await dialog.getByRole('button', { name: 'Kijk nu' }).click()
    }
    await dialog.getByText('Bewezen', { exact: true }).waitFor()
    await dialog.getByText(/geldt tot/).waitFor()
    await lookAt(page, `proof-${device.name}`)
    expect(await dialog.getByRole('button', { name: 'Kijk nu' }).count()).toBe(1)
    quiet()
  })
})
