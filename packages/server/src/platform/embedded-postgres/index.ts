// The embedded PostgreSQL of a node without a database server of its own.
export type { KeptUp } from './keep-up.ts'
export { type EmbeddedServer, startEmbedded } from './server.ts'
