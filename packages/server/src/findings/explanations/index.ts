// What a finding means, why it matters, what to do and how to check it.
export { explain, explanations, titleIn } from './explain.ts'
