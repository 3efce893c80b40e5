// The composition root: the only file that builds everything of one node.
import { hostname } from 'node:os'
import type { FastifyBaseLogger } from 'fastify'
import { adminRoutes } from './admin/index.ts'
import { type AdmissionDeps, admissionRoutes, demandMayTurn, scheduleFiles } from './admission/index.ts'
import { assetRoutes, type LiveIndex, logChanges, openLiveIndex, yieldClaims } from './assets/index.ts'
import {
  accountNotices,
  admissionLetters,
  contactChannels,
  type DeliveryDeps,
  type DeliveryEngine,
  deliveryRoutes,
  invitationMails,
  scheduleContactQuestions,
  startDelivery,
} from './delivery/index.ts'
import {
  answersByMail,
  claimsFollower,
  fetchReports,
  findingRoutes,
  findingThings,
  type IntakeEngine,
  intakeRoutes,
  responseRoutes,
  scheduleFindings,
  startEngine,
  startWatching,
  todayRoutes,
  type Watching,
} from './findings/index.ts'
import {
  applyStanding,
  makeAuthenticate,
  makeSignIn,
  organisationRoutes,
  type SignIn,
  setUpWord,
} from './organisations/index.ts'
import {
  type App,
  type Clock,
  type Config,
  type Database,
  type Jobs,
  jobEyes,
  makeApp,
  type Scope,
  servePortal,
  startJobs,
  type Vault,
} from './platform/index.ts'
import { scheduleRetention } from './privacy/index.ts'
import { countedFindings, releaseRoutes } from './release/index.ts'
import { sourceRoutes } from './sources/index.ts'
import { checks, freeBytes, lastLook, openTroubles, startWatch, troubleNotices, type Watch } from './watch/index.ts'

export interface NodeParts {
  config: Config
  database: Database
  vault: Vault
  clock: Clock
  log: FastifyBaseLogger
  /** Folder of the built portal. */
  portalFolder: string
}

export interface Node {
  readonly app: App
  readonly engine: IntakeEngine
  readonly delivery: DeliveryEngine
  readonly signIn: SignIn
  readonly watch: Watch
  readonly admission: AdmissionDeps
  /** Listens; answers the address. */
  listen(): Promise<string>
  /** The one-time link of the first start, or null when the node is set up. */
  setUpLink(): Promise<string | null>
  close(): Promise<void>
}

interface Running {
  index: LiveIndex
  engine: IntakeEngine
  jobs: Jobs
  signIn: SignIn
  delivery: DeliveryEngine
  deliveryDeps: DeliveryDeps
  watching: Watching | null
  watch: Watch
  membershipTurned: MembershipTurned
  admission: AdmissionDeps
}

type MembershipTurned = (scope: Scope, organisationId: string) => Promise<void>

/** What follows from a membership that begins, pauses or ends: its claims, the match index, its findings. */
function turnsMemberships(jobs: Jobs, clock: Clock): MembershipTurned {
  const claimsChanged = claimsFollower(jobs)
  return async (scope, organisationId) => {
    await yieldClaims(scope, organisationId, clock.now())
    await logChanges(scope, organisationId)
    await claimsChanged(scope, organisationId)
  }
}

async function startParts({ config, database, vault, clock, log }: NodeParts, publicUrl: string): Promise<Running> {
  const index = await openLiveIndex(database, clock, (err) => log.error({ err }, 'match index'))
  const jobs = await startJobs(database, log)
  await scheduleRetention(jobs, { database, clock })
  await scheduleFindings({ database, clock, jobs, dataFolder: config.dataFolder })
  const signIn = makeSignIn({ address: database.address, vault, publicUrl, nodeName: 'Schakel' })
  const things = [findingThings(answersByMail({ vault }))]
  const deliveryDeps: DeliveryDeps = { database, clock, vault, log, publicUrl, things, notices: troubleNotices }
  const delivery = await startDelivery(deliveryDeps, jobs)
  const whenDone = () => delivery.wake()
  await scheduleContactQuestions(jobs, deliveryDeps, whenDone)
  const { dataFolder } = config
  const alone = config.databaseUrl === null
  const engine = startEngine({ database, clock, vault, log, index, dataFolder, alone, whenDone })
  const arriving = { database, clock, vault, dataFolder: config.dataFolder, engine }
  await jobs.work('fetch-reports', async () => {
    await fetchReports(arriving)
  })
  await jobs.schedule('fetch-reports', '*/15 * * * *')
  await jobs.work('resume-intakes', () => engine.resume())
  await jobs.schedule('resume-intakes', '* * * * *')
  const watching = config.watchFolder
    ? startWatching({ ...arriving, watchFolder: config.watchFolder }, (err) => log.error({ err }, 'watched folder'))
    : null
  const facts = {
    machine: hostname(),
    dataFolder: config.dataFolder,
    publicUrl,
    indexProblem: () => index.problem(),
  }
  const watch = await startWatch({ database, clock, log, facts, whenTold: whenDone }, jobs)
  const membershipTurned = turnsMemberships(jobs, clock)
  const admission: AdmissionDeps = {
    ...{ database, clock, vault, log, publicUrl },
    ...admissionLetters(deliveryDeps, delivery),
    applyStanding: (scope, organisationId, standing) =>
      applyStanding(scope, { clock, membershipTurned }, organisationId, standing),
  }
  await scheduleFiles(jobs, admission)
  return { index, engine, jobs, signIn, delivery, deliveryDeps, watching, watch, membershipTurned, admission }
}

function addRoutes(
  app: App,
  parts: NodeParts,
  { engine, jobs, signIn, delivery, deliveryDeps, membershipTurned, admission }: Running,
  publicUrl: string,
): void {
  const { config, database, vault, clock, log } = parts
  const deps = {
    database,
    clock,
    vault,
    log,
    config,
    publicUrl,
    countedFindings: (scope: Scope) => countedFindings(scope, clock.now()),
  }
  const claimsChanged = claimsFollower(jobs)
  organisationRoutes(
    app,
    {
      ...deps,
      ...accountNotices(deliveryDeps),
      ...invitationMails(deliveryDeps, delivery),
      ...contactChannels(deliveryDeps),
      membershipTurned,
      demandMayTurn,
    },
    signIn,
  )
  admissionRoutes(app, admission)
  assetRoutes(app, { ...deps, claimsChanged })
  sourceRoutes(app, deps)
  releaseRoutes(app, deps)
  deliveryRoutes(app, deliveryDeps, delivery)
  intakeRoutes(app, { ...deps, dataFolder: config.dataFolder, engine, whenSettled: () => delivery.wake() })
  findingRoutes(app, deps)
  todayRoutes(app, deps)
  responseRoutes(app, deps)
  adminRoutes(app, deps)
}

function measure(app: App, { jobs }: Running, { database, config }: Pick<NodeParts, 'database' | 'config'>): void {
  app.metrics.gauge('schakel_troubles', 'What the node finds wrong with itself, per check', async () => {
    const rows = await database.as(jobEyes('metrics'), openTroubles)
    return checks.map(({ name }) => ({
      labels: { check: name },
      value: rows.filter((row) => row.check_name === name).length,
    }))
  })
  app.metrics.gauge('schakel_watch_last_look_seconds', 'When the node last looked at itself, Unix time', async () => {
    const at = await database.as(jobEyes('metrics'), lastLook)
    return at ? at.getTime() / 1000 : 0
  })
  app.metrics.gauge('schakel_disk_free_bytes', 'Room on the disk of the data folder', () =>
    freeBytes(config.dataFolder),
  )
  app.metrics.gauge('schakel_jobs_failed', 'Jobs that failed for good', async () =>
    (await jobs.failed()).reduce((sum, job) => sum + job.count, 0),
  )
  app.metrics.gauge('schakel_intakes_open', 'Intakes that wait, run or failed', () =>
    database.as(jobEyes('metrics'), async (scope) => {
      const row = await scope.tx
        .selectFrom('intake')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('state', 'in', ['spooled', 'running', 'failed'])
        .executeTakeFirst()
      return Number(row?.count ?? 0)
    }),
  )
}

export async function createNode(parts: NodeParts): Promise<Node> {
  const { config, database, clock, log } = parts
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  const running = await startParts(parts, publicUrl)
  const app = await makeApp({
    log,
    publicUrl,
    ownedPath: '/api/v1/members/:id',
    authenticate: makeAuthenticate({ database, clock, config, signIn: running.signIn }),
    ready: () =>
      database.as(
        jobEyes('ready'),
        async (scope) => (await scope.tx.selectFrom('setting').select('key').limit(1).execute()).length >= 0,
      ),
  })
  addRoutes(app, parts, running, publicUrl)
  measure(app, running, parts)
  await servePortal(app, parts.portalFolder)
  await app.ready()
  await running.engine.resume()
  return {
    app,
    engine: running.engine,
    delivery: running.delivery,
    signIn: running.signIn,
    watch: running.watch,
    admission: running.admission,
    listen: () => app.listen({ host: config.host, port: config.port }),
    async setUpLink() {
      const word = await setUpWord(database, clock)
      return word ? `${publicUrl}/setup#token=${word}` : null
    },
    async close() {
      await running.watching?.stop()
      await running.watch.stop()
      await running.engine.stop()
      await app.close()
      await running.delivery.stop()
      await running.jobs.stop()
      await running.index.close()
      await running.signIn.close()
    },
  }
}
