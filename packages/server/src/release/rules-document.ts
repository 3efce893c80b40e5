// The rules as a page for people, in the order in which they are asked (docs/release-rules.md).
import { outletNames, outlets } from './outlets.ts'
import { nothingReleases, passes, reasonTexts, rules, ruleVersion } from './rules/index.ts'

const yes = (value: boolean) => (value ? 'yes' : '')

function outletTable(): string[] {
  const rows = outletNames.map((name) => {
    const { push, contentless, inPerson, open, byPolicy, crossing, acts, unsayable } = outlets[name]
    const content = contentless ? 'none' : byPolicy ? 'by policy per label' : 'whole'
    const limits = [
      open ? 'CLEAR only' : '',
      acts ? 'no PAP:RED or PAP:AMBER' : '',
      ...unsayable.map((tlp) => `no ${tlp}`),
    ]
    const red = inPerson ? 'by name, second factor' : contentless ? 'by name' : ''
    return `| ${name} | ${yes(push)} | ${content} | ${red} | ${yes(crossing)} | ${limits.filter(Boolean).join(', ')} |`
  })
  return ['| outlet | unasked | content | RED | costs a hop | limits |', '|---|---|---|---|---|---|', ...rows]
}

/** Markdown; a test keeps the page equal to the code. */
export function rulesDocument(): string {
  const lines = rules.flatMap((rule, i) => [
    `## ${i + 1}. ${rule.name}`,
    '',
    rule.clause,
    '',
    '| reason | passes | English | Nederlands |',
    '|---|---|---|---|',
    ...Object.entries(rule.reasons).map(
      ([code, { nl, en }]) => `| \`${code}\` | ${yes(passes(code))} | ${en} | ${nl} |`,
    ),
    '',
    ...rule.cases.map(({ title, reason }) => `- ${title}: \`${reason}\``),
    '',
  ])
  const fallback = reasonTexts[nothingReleases]
  return [
    '# Release rules',
    '',
    `Version ${ruleVersion}. Whether a recipient may have a thing by an outlet is asked of these rules in this order.`,
    'The first that speaks decides; when none does, nothing is released',
    `(\`${nothingReleases}\`: ${fallback?.en}).`,
    'News that is withheld for a reason that passes waits and is asked again; for any other it is withheld for good.',
    'Lists and search ask the same rules as a condition in SQL. This page is written from the code; a test compares them',
    '(`npx vitest run packages/server/src/release -u` writes it anew).',
    '',
    '## Outlets',
    '',
    ...outletTable(),
    '',
    ...lines,
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}
