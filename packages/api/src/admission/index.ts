// How organisations are admitted: templates, files, actions and the register.
export * from './actions.ts'
export * from './application.ts'
export * from './register.ts'
export * from './template.ts'
