// The composition root: the only file that builds everything of one node.
import { hostname } from 'node:os'
import type { FastifyBaseLogger } from 'fastify'
import { adminRoutes, measureNode } from './admin/index.ts'
import { type AdmissionDeps, admissionRoutes, demandMayTurn, scheduleFiles } from './admission/index.ts'
import {
  assetRoutes,
  type LiveIndex,
  logChanges,
  openLiveIndex,
  type ProofDeps,
  type Renewed,
  renewProofs,
  scheduleProofs,
  yieldClaims,
} from './assets/index.ts'
import {
  accountNotices,
  admissionLetters,
  contactChannels,
  type DeliveryDeps,
  type DeliveryEngine,
  deliveryRoutes,
  invitationMails,
  proofLetters,
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
  makeResolver,
  type OutboundGuard,
  type Scope,
  servePortal,
  startJobs,
  type Vault,
} from './platform/index.ts'
import { scheduleRetention } from './privacy/index.ts'
import { countedFindings, releaseRoutes } from './release/index.ts'
import { sourceRoutes } from './sources/index.ts'
import { startWatch, troubleNotices, type Watch } from './watch/index.ts'

export interface NodeParts {
  config: Config
  database: Database
  vault: Vault
  clock: Clock
  log: FastifyBaseLogger
  /** Folder of the built portal. */
  portalFolder: string
  /** Ways out that are open besides (tests). */
  outbound?: OutboundGuard
}

export interface Node {
  readonly app: App
  readonly engine: IntakeEngine
  readonly delivery: DeliveryEngine
  readonly signIn: SignIn
  readonly watch: Watch
  readonly admission: AdmissionDeps
  /** Looks again at proofs of ownership that are due. */
  renewProofs(): Promise<Renewed>
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
  proofDeps: ProofDeps
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

function proofDepsOf({ config, database, vault, clock, outbound = {} }: NodeParts, delivery: DeliveryDeps): ProofDeps {
  const { dnsServers, rdapUrl } = config
  return { database, clock, vault, outside: { dnsServers, rdapUrl, guard: outbound }, ...proofLetters(delivery) }
}

/** What takes files in: the engine, what fetches them, and the folder that is watched. */
async function startIntakes(parts: NodeParts, jobs: Jobs, index: LiveIndex, whenDone: () => void) {
  const { config, database, vault, clock, log } = parts
  const { dataFolder } = config
  const alone = config.databaseUrl === null
  const engine = startEngine({ database, clock, vault, log, index, dataFolder, alone, whenDone })
  const arriving = { database, clock, vault, dataFolder, engine }
  await jobs.work('fetch-reports', async () => {
    await fetchReports(arriving)
  })
  await jobs.schedule('fetch-reports', '*/15 * * * *')
  await jobs.work('resume-intakes', () => engine.resume())
  await jobs.schedule('resume-intakes', '* * * * *')
  const watching = config.watchFolder
    ? startWatching({ ...arriving, watchFolder: config.watchFolder }, (err) => log.error({ err }, 'watched folder'))
    : null
  return { engine, watching }
}

async function startParts(parts: NodeParts, publicUrl: string): Promise<Running> {
  const { config, database, vault, clock, log } = parts
  const index = await openLiveIndex(database, clock, (err) => log.error({ err }, 'match index'))
  const jobs = await startJobs(database, log)
  await scheduleRetention(jobs, { database, clock })
  await scheduleFindings({ database, clock, jobs, dataFolder: config.dataFolder })
  const signIn = makeSignIn({ address: database.address, vault, publicUrl, nodeName: 'Schakel' })
  const things = [findingThings(answersByMail({ vault }))]
  const deliveryDeps: DeliveryDeps = { database, clock, vault, log, publicUrl, things, notices: troubleNotices }
  const delivery = await startDelivery(deliveryDeps, jobs)
  const proofDeps = proofDepsOf(parts, deliveryDeps)
  await scheduleProofs(jobs, proofDeps)
  const whenDone = () => delivery.wake()
  await scheduleContactQuestions(jobs, deliveryDeps, whenDone)
  const { engine, watching } = await startIntakes(parts, jobs, index, whenDone)
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
  return {
    index,
    engine,
    jobs,
    signIn,
    delivery,
    deliveryDeps,
    proofDeps,
    watching,
    watch,
    membershipTurned,
    admission,
  }
}

function addRoutes(
  app: App,
  parts: NodeParts,
  { engine, jobs, signIn, delivery, deliveryDeps, proofDeps, membershipTurned, admission }: Running,
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
  assetRoutes(app, { ...deps, ...proofDeps, claimsChanged })
  sourceRoutes(app, deps)
  releaseRoutes(app, deps)
  deliveryRoutes(app, deliveryDeps, delivery, makeResolver(config.dnsServers))
  intakeRoutes(app, { ...deps, dataFolder: config.dataFolder, engine, whenSettled: () => delivery.wake() })
  findingRoutes(app, deps)
  todayRoutes(app, deps)
  responseRoutes(app, deps)
  adminRoutes(app, deps)
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
  measureNode(app, running.jobs, database, config.dataFolder)
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
    renewProofs: () => renewProofs(running.proofDeps),
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
