// How far long work is: whoever asks for it may watch.
export interface Progress {
  advance(amount: number): void
}
/** Called once, when it is known how much there is to do. */
export type BeginProgress = (total: number) => Progress

export const noProgress: BeginProgress = () => ({ advance: () => {} })
