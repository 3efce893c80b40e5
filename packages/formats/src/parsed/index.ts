// The answer of every reader in this package.
export { type Parsed, type Place, type Problem, parsed, problem, refuse, refused } from './parsed.ts'
