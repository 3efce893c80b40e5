// The variables of the environment that only the command line reads (docs/guides/configuration.md lists them too).
export const cliVariables = ['SCHAKEL_URL', 'SCHAKEL_TOKEN', 'SCHAKEL_BACKUP_PASSWORD'] as const
export type CliVariable = (typeof cliVariables)[number]

/** An empty variable counts as none. */
export function cliEnvironment(): Partial<Record<CliVariable, string>> {
  return Object.fromEntries(cliVariables.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}
