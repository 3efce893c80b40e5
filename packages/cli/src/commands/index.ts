// The commands, in the order in which help shows them.
import { assets } from './assets.ts'
import type { Command } from './command.ts'
import { findings } from './findings.ts'
import { intake } from './intake.ts'
import { members } from './members.ts'
import { recover } from './recover.ts'

export const commands: readonly Command[] = [intake, members, assets, findings, recover]
