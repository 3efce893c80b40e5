// The operator's files: which step, who is to do what next, and by when; what is due first.
import type { ApplicationSummary } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { type Column, DataTable, Empty, Go, Good, Page, Stopped, Waits, When } from '../look/index.ts'
import { kindWords } from '../organisations/said.ts'
import { missingWords, statusWords, stepWords } from './said.ts'

const text = words(
  {
    title: 'Aanvragen',
    search: 'Naam of dossiernummer',
    all: 'Alle',
    status: 'Stand',
    step: 'Stap',
    owner: 'Van wie',
    mine: 'Van mij',
    nobody: 'Van niemand',
    waitsFor: 'Wacht op',
    us: 'Ons',
    them: 'De aanvrager',
    name: 'Organisatie',
    next: 'Volgende stap',
    due: 'Uiterlijk',
    none: 'Nog geen aanvragen',
    noneWhy: 'Organisaties melden zich aan op de pagina “Meedoen”. Die staat bij het inloggen.',
    waitsUs: 'Wacht op ons',
    waitsThem: 'Wacht op de aanvrager',
  },
  {
    title: 'Applications',
    search: 'Name or file number',
    all: 'All',
    status: 'State',
    step: 'Step',
    owner: 'Whose',
    mine: 'Mine',
    nobody: 'Nobody’s',
    waitsFor: 'Waits for',
    us: 'Us',
    them: 'The applicant',
    name: 'Organisation',
    next: 'Next',
    due: 'By',
    none: 'No applications yet',
    noneWhy: 'Organisations apply on the page “Take part”, which stands beside signing in.',
    waitsUs: 'Waits for us',
    waitsThem: 'Waits for the applicant',
  },
)

export function ApplicationsPage() {
  const t = useWords(text)
  const statuses = useWords(statusWords)
  const steps = useWords(stepWords)
  const listing = useListing('GET /api/v1/applications', {
    searches: t.search,
    choices: [
      { name: 'step', label: t.step, options: choicesOf(t.all, steps) },
      { name: 'status', label: t.status, options: choicesOf(t.all, statuses) },
      { name: 'owner', label: t.owner, options: choicesOf(t.all, { me: t.mine, none: t.nobody }) },
      { name: 'waitsFor', label: t.waitsFor, options: choicesOf(t.all, { operator: t.us, applicant: t.them }) },
    ],
  })
  return (
    <Page title={t.title} tools={<SaveAsCsv listing={listing} />}>
      <Listing
        listing={listing}
        empty={
          <Empty title={t.none} neutral>
            <p>{t.noneWhy}</p>
          </Empty>
        }
      >
        {(files) => <FileTable files={files} />}
      </Listing>
    </Page>
  )
}

const over = ['refused', 'stopped', 'withdrawn']

function FileTable({ files }: { files: readonly ApplicationSummary[] }) {
  const t = useWords(text)
  const steps = useWords(stepWords)
  const columns: Column<ApplicationSummary>[] = [
    { head: t.name, leads: true, cell: (file) => <NameOf file={file} /> },
    { head: t.step, cell: (file) => steps[file.step] },
    { head: t.next, cell: (file) => <NextOf file={file} /> },
    { head: t.owner, cell: (file) => file.owner?.name ?? '–' },
    { head: t.due, end: true, cell: (file) => (file.dueAt ? <When at={file.dueAt} as="relative" /> : '–') },
  ]
  return (
    <DataTable
      label={t.title}
      rows={files}
      keyOf={(file) => file.id}
      recedes={(file) => over.includes(file.status)}
      columns={columns}
    />
  )
}

function NameOf({ file }: { file: ApplicationSummary }) {
  const kinds = useWords(kindWords)
  return (
    <>
      <Go to={`/applications/${file.id}`} className="cell-title">
        {file.organisation.name}
      </Go>
      <br />
      <span className="second">
        {kinds[file.kind]}, {file.number}
      </span>
    </>
  )
}

function NextOf({ file }: { file: ApplicationSummary }) {
  const t = useWords(text)
  const missing = useWords(missingWords)
  const statuses = useWords(statusWords)
  if (over.includes(file.status) || file.status === 'suspended') return <Stopped>{statuses[file.status]}</Stopped>
  const next = file.next ? (missing[file.next] ?? file.next) : statuses[file.status]
  if (!file.waitsFor) return <Good>{file.status === 'admitted' ? statuses.admitted : next}</Good>
  return (
    <>
      <Waits>{file.waitsFor === 'operator' ? t.waitsUs : t.waitsThem}</Waits>
      <br />
      <span className="second">{next}</span>
    </>
  )
}
