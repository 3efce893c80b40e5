// The row types of all tables; each feature adds its own beside its store (declaration merging).
// biome-ignore lint/suspicious/noEmptyInterface: features add their tables to it
export interface Tables {}
