// The Dutch of explanations, terms and the portal stays near level B1: short sentences, everyday words.
import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { reportKinds } from '../packages/server/src/findings/classification/index.ts'
import { familyTexts } from '../packages/server/src/findings/explanations/families.ts'
import { explanations } from '../packages/server/src/findings/explanations/index.ts'
import { terms } from '../packages/server/src/findings/explanations/terms.ts'

const longest = 20
/** Words for which everyday Dutch has a plainer one. */
const stiff =
  /\b(aangaande|alsmede|alvorens|betreffende|conform|derhalve|desalniettemin|diende?|dient|dienen|echter|gelieve|hieromtrent|implement\w+|indien|inzake|middels|mitig\w+|omtrent|reeds|teneinde|tevens|trachten|uiterst|vigerend\w*|voornoemd\w*|wederom|welke \w+ is|zulks)\b/i

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.?!])[”’)]?\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
/** A command that a person types counts as one word. */
const wordsOf = (sentence: string) =>
  sentence
    .replace(/: (?:nmap|nslookup|ntpdc|ntpq|openssl|ssh|Test-NetConnection) [^?]*?(?=[.]$|$)/, ': command')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
const lengthsOf = (texts: readonly string[]) => texts.flatMap(sentencesOf).map((one) => wordsOf(one).length)
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const tooLong = (texts: readonly string[]) => texts.flatMap(sentencesOf).filter((one) => wordsOf(one).length > longest)

const all = [...explanations, ...Object.values(familyTexts)].map(({ nl }) => nl)
const textsOf = (text: (typeof all)[number]) => [
  text.title,
  text.what,
  text.why,
  text.certainty,
  ...text.steps.map(({ lead, rest }) => `${lead} ${rest}`),
  text.check,
]

/** The Dutch half of every `words(nl, en)` of the portal; a value that is filled in counts as one word. */
function portalTexts(): string[] {
  const texts: string[] = []
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text)
    else if (ts.isTemplateExpression(node))
      texts.push(node.head.text + node.templateSpans.map((span) => `1${span.literal.text}`).join(''))
    node.forEachChild(collect)
  }
  const find = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'words' && node.arguments[0])
      collect(node.arguments[0])
    else node.forEachChild(find)
  }
  const root = new URL('../packages/web/src/', import.meta.url)
  for (const name of globSync('**/*.{ts,tsx}', { cwd: root }))
    find(ts.createSourceFile(name, readFileSync(new URL(name, root), 'utf8'), ts.ScriptTarget.Latest, true))
  return texts
}

describe('plain Dutch', () => {
  it('counts the words of a sentence, a command as one, and knows a stiff word', () => {
    expect(sentencesOf('Eén zin. Nog een? Ja.')).toEqual(['Eén zin.', 'Nog een?', 'Ja.'])
    expect(wordsOf('Typ buiten uw netwerk: nmap -sU -Pn -p 53 192.0.2.1.').length).toBe(5)
    expect(tooLong([`${'woord '.repeat(21)}.`])).toHaveLength(1)
    expect('Dit is reeds gebeurd').toMatch(stiff)
  })

  it.each(all.map((text) => [text.title, text] as const))('%s', (_, text) => {
    expect(tooLong(textsOf(text))).toEqual([])
    expect(mean(lengthsOf(textsOf(text)))).toBeLessThanOrEqual(11)
    expect(textsOf(text).filter((one) => stiff.test(one))).toEqual([])
  })

  it('is short on the whole', () => {
    expect(all.length).toBeGreaterThan(reportKinds.length)
    expect(mean(lengthsOf(all.flatMap(textsOf)))).toBeLessThanOrEqual(9)
  })

  it('tells terms in short sentences', () => {
    const meanings = terms.map((term) => term.nl.meaning)
    expect(tooLong(meanings)).toEqual([])
    expect(meanings.filter((one) => stiff.test(one))).toEqual([])
  })

  it('speaks on every page of the portal', () => {
    const texts = portalTexts()
    expect(texts.length).toBeGreaterThan(500)
    expect(tooLong(texts)).toEqual([])
    expect(texts.filter((one) => stiff.test(one))).toEqual([])
  })
})
