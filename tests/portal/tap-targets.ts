// What is pressed with a thumb: on a phone 44 by 44 pixels, save links inside a line of text.
import type { Page } from 'playwright-core'

/** What is too small to press, as it stands in the page. */
export async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const least = 43.5
    const inText = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node !== element && /\w/.test(node.textContent ?? ''),
      )
    const pressed = (element: Element) =>
      (element.matches('[type=checkbox], [type=radio]') && element.closest('label')) || element
    return [...document.querySelectorAll('a[href], button, select, input, textarea, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip, .term'))
      .map((element) => ({ element, box: pressed(element).getBoundingClientRect() }))
      .filter(
        ({ element, box }) => (box.width < least || box.height < least) && !(element.matches('a') && inText(element)),
      )
      .filter(({ element }) => !element.matches('.search input'))
      .map(
        ({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`,
      )
  })
}
