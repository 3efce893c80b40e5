// The way back for somebody who lost everything: run on the machine of the node.
import { recoveryWord } from '../organisations/index.ts'
import { type Config, systemClock } from '../platform/index.ts'
import { visitData } from './open-data.store.ts'

/** Answers a link, valid for 24 hours, that sets a new password and drops all second factors. Throws `not-found`. */
export async function recoverAdmin(config: Config, email: string): Promise<string> {
  const data = await visitData(config)
  try {
    const word = await recoveryWord(data.database, systemClock, email)
    return `${config.publicUrl ?? `http://${config.host}:${config.port}`}/recover#token=${word}`
  } finally {
    await data.close()
  }
}
