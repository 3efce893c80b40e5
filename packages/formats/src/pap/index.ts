// Permissible Actions Protocol.
export { isLooserPap, type Pap, papLabels, papStrictness, parsePap, strictestPap } from './pap.ts'
