// The watched folder: a subfolder per source; a file is taken when it no longer grows, and deleted once it is safe in the spool.
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '@schakel/api'
import { jobEyes } from '../../platform/index.ts'
import { noteTrouble, openPlain, type SourceRow, sourcesOfKind, stepsOf } from '../../sources/index.ts'
import type { IntakeEngine } from './engine.job.ts'
import { type ReceiveDeps, receiveIntake } from './receive.disk.ts'

export interface WatchDeps extends ReceiveDeps {
  engine: IntakeEngine
  watchFolder: string
}

const eyes = jobEyes('watch folder')
const unfinished = /(^\.|\.(tmp|part|partial|filepart|crdownload|swp)$|~$)/i
const aside = 'not-taken'
/** A name inside the watched folder; anything that climbs out of it is not used. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/

/** Why a file can't be taken, '' when it is gone, null for a trouble that is not the file's. */
function reasonOf(error: unknown): string | null {
  if (error instanceof AppError) return error.status >= 500 ? null : (error.detail ?? error.message)
  const { code } = error as { code?: string }
  if (code === 'ENOENT') return ''
  if (code === 'EACCES' || code === 'EPERM') return 'The node may not read it.'
  return code === 'ELOOP' || code === 'EINVAL' ? 'It is no ordinary file.' : null
}

export class FolderWatch {
  readonly #deps: WatchDeps
  /** What a file looked like the last time: only one that stayed the same is complete. */
  readonly #seen = new Map<string, string>()

  constructor(deps: WatchDeps) {
    this.#deps = deps
  }

  /** Looks once at every source's folder; answers how many files were taken. */
  async look(): Promise<number> {
    const sources = await this.#deps.database.as(eyes, (scope) => sourcesOfKind(scope, 'folder'))
    let taken = 0
    for (const source of sources) taken += await this.#lookAt(source)
    return taken
  }

  async #lookAt(source: SourceRow): Promise<number> {
    const wanted = typeof source.settings.path === 'string' ? source.settings.path : source.name
    const folder = join(this.#deps.watchFolder, plainName.test(wanted) ? wanted : source.name)
    await mkdir(folder, { recursive: true })
    let taken = 0
    for (const name of (await readdir(folder)).sort()) {
      if (unfinished.test(name) || name === aside) continue
      if (await this.#isComplete(join(folder, name))) taken += (await this.#take(source, folder, name)) ? 1 : 0
    }
    return taken
  }

  async #isComplete(path: string): Promise<boolean> {
    const state = await lstat(path).catch(() => null)
    if (!state?.isFile()) return false
    const now = `${state.size} ${state.mtimeMs} ${state.ino}`
    const same = this.#seen.get(path) === now
    this.#seen.set(path, now)
    return same
  }

  /** A file that can't be taken is put aside with the reason; one that is gone by now is left; others go on. */
  async #take(source: SourceRow, folder: string, name: string): Promise<boolean> {
    const path = join(folder, name)
    try {
      const bytes = stepsOf(await openPlain(path))
      const delivered = { source: source.name, filename: name, reportType: null, via: 'folder', again: false } as const
      const { row, known } = await receiveIntake(this.#deps, eyes, { ...delivered, bytes })
      await rm(path, { force: true })
      this.#seen.delete(path)
      if (!known) void this.#deps.engine.run(row.id)
      return true
    } catch (error) {
      const why = reasonOf(error)
      if (why === null) throw error
      if (why !== '') await this.#putAside(source, folder, name, why)
      return false
    }
  }

  /** A file that can't be taken is moved beside the others, said to the operator, and not tried again. */
  async #putAside(source: SourceRow, folder: string, name: string, why: string): Promise<void> {
    await mkdir(join(folder, aside), { recursive: true })
    await rename(join(folder, name), join(folder, aside, name))
    this.#seen.delete(join(folder, name))
    await this.#deps.database.as(eyes, (scope) =>
      noteTrouble(scope, source.id, `${name}: ${why} It lies in ${aside}/.`, this.#deps.clock.now()),
    )
  }
}

export interface Watching {
  stop(): Promise<void>
}

/** Looks every two seconds; a look that fails is told to `onTrouble` and tried again. */
export function startWatching(deps: WatchDeps, onTrouble: (error: unknown) => void): Watching {
  const watch = new FolderWatch(deps)
  let looking: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(() => watch.look()).catch(onTrouble)
  }, 2000)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
