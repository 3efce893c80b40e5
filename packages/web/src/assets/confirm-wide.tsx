// Asks whether a very wide network is meant: it is more often a slip of the pen.
import { numberIn, useLanguage, useWords, words } from '../language/index.ts'
import { Dialog, Form } from '../look/index.ts'

const text = words(
  {
    title: 'Klopt dit?',
    addresses: (network: string, n: string) => `${network} telt ${n} adressen.`,
    sites: (network: string, n: string) => `${network} is zo groot als ${n} vestigingen (netwerken van /48).`,
    more: (n: number) => `Nog ${n} van zulke netwerken.`,
    why: 'Wij waarschuwen dan over alles wat op die adressen gevonden wordt.',
    does: 'Ja, dit klopt',
    back: 'Terug',
  },
  {
    title: 'Is this right?',
    addresses: (network: string, n: string) => `${network} is ${n} addresses.`,
    sites: (network: string, n: string) => `${network} is as large as ${n} sites (networks of /48).`,
    more: (n: number) => `Another ${n} of such networks.`,
    why: 'We will warn about everything that is found at those addresses.',
    does: 'Yes, this is right',
    back: 'Back',
  },
)
const shown = 4

interface ConfirmWideProps {
  /** At least one, in CIDR form. */
  networks: readonly string[]
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

export function ConfirmWide({ networks, onConfirm, onClose }: ConfirmWideProps) {
  const t = useWords(text)
  const { language } = useLanguage()
  const sizeOf = (network: string) => {
    const prefix = Number(network.split('/')[1])
    return network.includes(':')
      ? t.sites(network, numberIn(language, 2 ** (48 - prefix)))
      : t.addresses(network, numberIn(language, 2 ** (32 - prefix)))
  }
  return (
    <Dialog title={t.title} onClose={onClose}>
      <Form
        send={t.does}
        onSend={() => onConfirm().then(onClose)}
        beside={
          <button type="button" className="button" onClick={onClose}>
            {t.back}
          </button>
        }
      >
        {networks.slice(0, shown).map((network) => (
          <p key={network}>{sizeOf(network)}</p>
        ))}
        {networks.length > shown && <p>{t.more(networks.length - shown)}</p>}
        <p>{t.why}</p>
      </Form>
    </Dialog>
  )
}
