// What a finding means, why it matters, what to do and how to check it.
export { type Explained, explain, explanations, titleIn } from './explain.ts'
export { malwareName } from './malware-name.ts'
