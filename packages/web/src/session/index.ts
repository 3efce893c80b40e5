// The door of session/: asking the node, who is signed in, signing in.
export { askNode, type ItemOf, type ListName, makeQueryClient, useAnswer, useChange, useList } from './ask.ts'
export { useFreshProof } from './fresh-proof.tsx'
export { SessionProvider, useMay, useMe, useMeAnswer, useMeIfKnown, useNode, useNodeFace } from './me.tsx'
export * from './sign-in.ts'
