// Traffic Light Protocol 2.0.
export { isLooser, parseTlp, strictest, type Tlp, tlpLabels, tlpStrictness } from './tlp.ts'
