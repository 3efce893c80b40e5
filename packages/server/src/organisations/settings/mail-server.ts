// The address of the mail server, as it is shown and as it is changed without typing its password anew.

/** As it may be shown. */
export function withoutPassword(url: string): string {
  const shown = new URL(url)
  shown.password = ''
  return shown.toString()
}

/** The changed address with the kept password, where it names the same user of the same server and none of its own. */
export function withPasswordOf(kept: string, changed: string): string {
  const [before, after] = [new URL(kept), new URL(changed)]
  if (!after.username || after.password) return changed
  if (before.username !== after.username || before.hostname !== after.hostname) return changed
  after.password = before.password
  return after.toString()
}
