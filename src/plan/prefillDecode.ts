/** What prefill and decode can do per facility MW of their systems, and what a tier asks of them. */
export interface PrefillDecodeRates {
  /** Input Mtok/s per facility MW of the prefill system. */
  readonly inputRate: number;
  /** Output Mtok/s per facility MW of the decode system. */
  readonly outputRate: number;
  /** Input tokens for each output token. */
  readonly inputPerOutput: number;
  /** Part of the input tokens that come from a cache and need no prefill, 0 to 1. */
  readonly cacheHits: number;
}

/** One MW of both systems together, in balance. */
export interface PrefillDecodeBalance {
  /** Output Mtok/s per facility MW of both. */
  readonly mtokPerSPerMw: number;
  /** Parts of the MW, which add up to 1; prefill takes none where no input token needs it. */
  readonly prefill: number;
  readonly decode: number;
}

/**
 * The split of power at which prefill reads the input as fast as decode asks for it (design section 3): one output Mtok/s takes
 * x = r (1 - hit) / input rate MW of prefill and y = 1 / output rate MW of decode, so a MW makes tau = 1 / (x + y), of which
 * prefill takes x tau and decode y tau.
 */
export function prefillDecodeBalance({
  inputRate,
  outputRate,
  inputPerOutput,
  cacheHits,
}: PrefillDecodeRates): PrefillDecodeBalance {
  const prefillMw = (inputPerOutput * (1 - cacheHits)) / inputRate;
  const decodeMw = 1 / outputRate;
  const both = prefillMw + decodeMw;
  return { mtokPerSPerMw: 1 / both, prefill: prefillMw / both, decode: decodeMw / both };
}
