// The words for sources and intakes: kinds, rhythms, forwarding, states, flags, reasons of a reject.
import { words } from '../language/index.ts'

export const sourceKindWords = words(
  {
    upload: 'Uploaden of sturen',
    folder: 'Map op de server',
    'shadowserver-api': 'Shadowserver ophalen',
    peer: 'Ander knooppunt',
  },
  {
    upload: 'Upload or send',
    folder: 'Folder on the server',
    'shadowserver-api': 'Fetch from Shadowserver',
    peer: 'Other node',
  },
)
export const sourceRhythmWords = words(
  { hourly: 'Elk uur', daily: 'Elke dag', weekly: 'Elke week', none: 'Zonder vaste tijd' },
  { hourly: 'Every hour', daily: 'Every day', weekly: 'Every week', none: 'Without a fixed time' },
)
export const forwardingWords = words(
  { automatic: 'Meteen doorsturen', wait: 'Eerst bekijken, dan doorsturen', delay: 'Na een tijd vanzelf doorsturen' },
  { automatic: 'Forward at once', wait: 'Look first, then forward', delay: 'Forward by itself after a time' },
)
export const intakeStateWords = words(
  { spooled: 'Bewaard, wacht', running: 'Wordt gelezen', done: 'Gelezen', failed: 'Mislukt', undone: 'Teruggedraaid' },
  { spooled: 'Kept, waits', running: 'Being read', done: 'Read', failed: 'Failed', undone: 'Undone' },
)
export const viaWords = words(
  {
    http: 'API',
    api: 'API',
    portal: 'Portaal',
    mail: 'Link in een mail',
    folder: 'Map op de server',
    cli: 'Opdrachtregel',
    'shadowserver-api': 'Shadowserver',
    peer: 'Andere schakel',
  },
  {
    http: 'API',
    api: 'API',
    portal: 'Portal',
    mail: 'Link in a mail',
    folder: 'Folder on the server',
    cli: 'Command line',
    'shadowserver-api': 'Shadowserver',
    peer: 'Other link',
  },
)
export const waveWords = words(
  { none: '', waiting: 'Wacht op uw besluit', released: 'Doorgestuurd', stopped: 'Tegengehouden' },
  { none: '', waiting: 'Waits for your decision', released: 'Forwarded', stopped: 'Stopped' },
)
