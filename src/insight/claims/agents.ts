import { against, type FiguresOf, type Finding, input, span } from './claim.ts';

/** The lengths of agentic work, and the input that no cache holds. */
export function agentFindings(figures: FiguresOf<'agents-multiply'>): Finding[] {
  const { calls, inputPerOutput, input: read, output, cacheHits } = figures;
  const tokens = [input('input', 'tokens', read), input('output', 'tokens', output)];
  return [
    {
      what: 'calls of the model for a request',
      unit: 'ratio',
      verdict: { kind: 'recorded', ours: calls.value, why: 'measured on one trace of coding agents.' },
      inputs: [input('calls', 'ratio', calls)],
    },
    {
      what: 'input tokens per output token',
      unit: 'ratio',
      claimed: inputPerOutput.value,
      verdict: against(inputPerOutput.value, read.value / output.value),
      inputs: tokens,
    },
    {
      what: 'of these, to be read anew',
      unit: 'ratio',
      verdict: span('bounded', [(read.value / output.value) * (1 - cacheHits.value)]),
      inputs: [...tokens, input('cache hits', 'share', cacheHits)],
    },
  ];
}
