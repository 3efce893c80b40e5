// Why this did or did not leave, per outlet, with the rule's code; for the operator and the auditor.
import { useText, useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { DataTable, Good, Section, Stopped, When } from '../look/index.ts'

const text = words(
  {
    title: 'Wie kreeg dit, en waarom',
    outlet: 'Uitgang',
    all: 'Alle',
    decision: 'Besluit',
    given: 'Gegeven',
    notice: 'Alleen een bericht met link',
    withheld: 'Niet gegeven',
    reason: 'Reden',
    at: 'Wanneer',
    now: 'Zo zou het nu gaan',
    none: 'Er is nog niets van naar buiten gegaan.',
    portal: 'Portaal',
    api: 'API',
    mail: 'Mail',
    webhook: 'Webhook',
    export: 'CSV',
  },
  {
    title: 'Who got this, and why',
    outlet: 'Outlet',
    all: 'All',
    decision: 'Decision',
    given: 'Given',
    notice: 'Only a notice with a link',
    withheld: 'Not given',
    reason: 'Reason',
    at: 'When',
    now: 'So it would go now',
    none: 'Nothing of it has left yet.',
    portal: 'Portal',
    api: 'API',
    mail: 'Mail',
    webhook: 'Webhook',
    export: 'CSV',
  },
)

export function ReleaseReasons({ itemId }: { itemId: string }) {
  const t = useWords(text)
  const say = useText()
  const listing = useListing('GET /api/v1/items/:id/releases', {
    params: { id: itemId },
    under: 'release',
    choices: [
      { name: 'outlet', label: t.outlet, options: choicesOf(t.all, t, ['portal', 'api', 'mail', 'webhook', 'export']) },
      { name: 'decision', label: t.decision, options: choicesOf(t.all, { release: t.given, withhold: t.withheld }) },
    ],
  })
  const outlet = (name: string) => (name in t ? (t[name as 'mail'] as string) : name)
  return (
    <Section title={t.title} more={<SaveAsCsv listing={listing} of={t.title} />}>
      <Listing listing={listing} part empty={<p>{t.none}</p>}>
        {(releases) => (
          <DataTable
            label={t.title}
            rows={releases}
            keyOf={(release) => release.id}
            columns={[
              { head: t.outlet, cell: (release) => outlet(release.outlet) },
              {
                head: t.decision,
                cell: (release) =>
                  release.decision === 'release' ? (
                    <Good>{release.form === 'notice' ? t.notice : t.given}</Good>
                  ) : (
                    <Stopped>{t.withheld}</Stopped>
                  ),
              },
              {
                head: t.reason,
                cell: (release) => (
                  <>
                    {say(release.reasonText)} <code>{release.reason}</code>
                  </>
                ),
              },
              { head: t.at, end: true, cell: (release) => (release.at ? <When at={release.at} as="list" /> : t.now) },
            ]}
          />
        )}
      </Listing>
    </Section>
  )
}
