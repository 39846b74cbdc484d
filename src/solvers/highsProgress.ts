import type { Highs, HighsCallbackMap } from 'highs';
import type { SearchProgress, Watch } from './watch.ts';

/**
 * What HiGHS calls back during a search: to ask the watch whether to stop, and to tell it of progress. `secondsBefore` is how long
 * earlier runs of the same search took. Nothing is registered without a watch.
 */
export function telling(
  { constants: { callbackType } }: Highs,
  watch: Watch | undefined,
  secondsBefore: number,
): HighsCallbackMap | undefined {
  if (watch === undefined) return undefined;
  const { shouldStop, progress } = watch;
  let next = 0;
  const tell = (data: Heard): undefined => {
    const seconds = data.running_time ?? 0;
    if (progress === undefined || seconds < next) return;
    next = seconds + BETWEEN_REPORTS;
    progress(progressOf(data, secondsBefore + seconds));
  };
  return {
    [callbackType.mipInterrupt]: (event) => {
      tell(event.data);
      if (shouldStop?.()) event.interrupt();
    },
    [callbackType.mipImprovingSolution]: ({ data }) => tell(data),
    [callbackType.mipLogging]: ({ data }) => tell(data),
  };
}

/** Reports come no closer than this, in seconds of HiGHS's own clock. */
const BETWEEN_REPORTS = 0.2;

interface Heard {
  readonly running_time?: number;
  readonly mip_primal_bound?: number;
  readonly mip_dual_bound?: number;
}

function progressOf(
  { mip_primal_bound: best, mip_dual_bound: bound }: Heard,
  seconds: number,
): SearchProgress {
  const isBest = best !== undefined && Number.isFinite(best);
  const isBound = bound !== undefined && Number.isFinite(bound);
  return {
    seconds,
    ...(isBest && { best }),
    ...(isBound && { bound }),
    ...(isBest && isBound && best !== 0 && { gap: Math.max(0, bound - best) / Math.abs(best) }),
  };
}
