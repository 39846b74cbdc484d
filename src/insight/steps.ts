/** A computation that can be paused after each of the programs that it solves. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs a computation to its end without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
