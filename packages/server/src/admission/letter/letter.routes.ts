// /api/v1/applications/:id/letter and /file: the decision as a letter and the whole file, as PDF for both sides.
import { Readable } from 'node:stream'
import { type Application, idParams, type Language } from '@schakel/api'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { type App, type Eyes, eyesOf } from '../../platform/index.ts'
import { readApplication, reading } from '../application/applications.routes.ts'
import { wholeHistory } from '../application/history.store.ts'
import { demandSeen } from '../case/do.store.ts'
import type { AdmissionDeps } from '../deps.ts'
import type { Block } from './blocks.ts'
import { decisionLetter } from './decision-letter.ts'
import { historyEntryBlocks, historyHeading } from './file-history.ts'
import { typefaces } from './fonts.disk.ts'
import { readLetter, readSender, type Sender } from './letter.store.ts'
import { drawableLogo } from './logo.ts'
import { pdfOf } from './pdf.ts'
import type { Paper } from './sheet.ts'
import { wholeFile } from './whole-file.ts'

const titles = {
  letter: { nl: 'Besluit', en: 'Decision' },
  file: { nl: 'Dossier', en: 'File' },
}
const ownAccent = '#0A5A63'
const answer = (says: string) => ({ content: { 'application/pdf': { schema: z.string().describe(says) } } })
const rateLimit = { max: 60, timeWindow: '1 minute' }

function paperOf(what: keyof typeof titles, number: string, language: Language, sender: Sender, madeAt: Date): Paper {
  const { name: author, contact, accent, logo } = sender
  const title = `${titles[what][language]} ${number}`
  return {
    language,
    title,
    foot: title,
    author,
    contact,
    accent: accent ?? ownAccent,
    logo: drawableLogo(logo),
    madeAt,
  }
}

function sendPdf(reply: FastifyReply, paper: Paper, blocks: AsyncIterable<Block> | Iterable<Block>) {
  const name = `${paper.title.replaceAll(' ', '-')}.pdf`
  return reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Readable.from(pdfOf(paper, blocks, typefaces())) as never)
}

async function* fileBlocks(
  deps: AdmissionDeps,
  eyes: Eyes,
  file: Application,
  language: Language,
): AsyncGenerator<Block> {
  yield* wholeFile(file, language, deps.clock.now())
  yield historyHeading(language)
  for await (const entry of wholeHistory(deps, eyes, file.id))
    yield* historyEntryBlocks(entry, file.template.body, language)
}

export function letterRoutes(app: App, deps: AdmissionDeps): void {
  app.get(
    '/api/v1/applications/:id/letter',
    {
      config: { access: reading, rateLimit },
      schema: { params: idParams, response: { 200: answer('The decision as a letter') } },
    },
    async (request, reply) => {
      const { facts, sender } = await readLetter(deps, eyesOf(request), request.params.id)
      const paper = paperOf('letter', facts.number, facts.language, sender, deps.clock.now())
      return sendPdf(reply, paper, decisionLetter(facts))
    },
  )
  app.get(
    '/api/v1/applications/:id/file',
    {
      config: { access: reading, rateLimit },
      schema: { params: idParams, response: { 200: answer('The whole file, as the reader may see it') } },
    },
    async (request, reply) => {
      const eyes = eyesOf(request)
      await demandSeen(deps, eyes, request.params.id)
      const file = await readApplication(deps, eyes, request.params.id)
      const { sender, language } = await readSender(deps, eyes)
      const paper = paperOf('file', file.number, language, sender, deps.clock.now())
      return sendPdf(reply, paper, fileBlocks(deps, eyes, file, language))
    },
  )
}
