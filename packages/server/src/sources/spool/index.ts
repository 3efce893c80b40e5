// Raw bytes, sealed until they are deleted.
export { removeSpool, type Spooled, SpoolReader, writeSpool } from './spool.disk.ts'
export { openPlain, stepsOf } from './steps.disk.ts'
export { type Unpacked, type UnpackLimits, unpack } from './unpack.disk.ts'
