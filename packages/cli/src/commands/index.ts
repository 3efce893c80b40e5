// The commands, in the order in which help shows them.
import { assets } from './assets.ts'
import { backup } from './backup.ts'
import { bounce } from './bounce.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { exporting } from './export.ts'
import { findings } from './findings.ts'
import { intake } from './intake.ts'
import { members } from './members.ts'
import { recover } from './recover.ts'
import { restore } from './restore.ts'

export const commands: readonly Command[] = [
  intake,
  members,
  assets,
  findings,
  exporting,
  bounce,
  backup,
  restore,
  doctor,
  recover,
]
