// The watched folder: a subfolder per source; a file is taken when it no longer grows, and deleted once it is safe in the spool.
import { createReadStream } from 'node:fs'
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '@schakel/api'
import { jobEyes } from '../../platform/index.ts'
import { noteTrouble, type SourceRow, sourcesOfKind } from '../../sources/index.ts'
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

  async #take(source: SourceRow, folder: string, name: string): Promise<boolean> {
    const path = join(folder, name)
    try {
      const delivered = { source: source.name, filename: name, reportType: null, via: 'folder', again: false } as const
      const { row, known } = await receiveIntake(this.#deps, eyes, { ...delivered, bytes: createReadStream(path) })
      await rm(path, { force: true })
      this.#seen.delete(path)
      if (!known) void this.#deps.engine.run(row.id)
      return true
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error
      await this.#putAside(source, folder, name, error.detail ?? error.message)
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
