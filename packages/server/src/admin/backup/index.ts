// Backup and restore.
export { type BackupOutcome, backUp } from './backup.disk.ts'
export { type RestoreOutcome, restore } from './restore.disk.ts'
