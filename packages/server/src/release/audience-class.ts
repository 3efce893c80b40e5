// Who may have a thing at all, in one word: made from its own label and addressing, not from any recipient.
import type { Thing } from './thing.ts'

/** E.g. `finding:AMBER:owner`, `finding:RED:named`, `advisory:GREEN:ring`, `advisory:CLEAR:everyone`. */
export function audienceClassOf(thing: Thing): string {
  const reach =
    thing.tlp === 'RED' && thing.addressedTo
      ? 'named'
      : thing.kind === 'finding'
        ? 'owner'
        : thing.tlp === 'CLEAR'
          ? 'everyone'
          : thing.tlp === 'GREEN'
            ? 'ring'
            : 'concerned'
  return `${thing.kind}:${thing.tlp}:${reach}${thing.held ? ':held' : ''}`
}
