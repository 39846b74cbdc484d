import { type ClaimInput, type FiguresOf, type Finding, input, span } from './claim.ts';

/** What a cached token costs of an input token, how far that cuts the cost of input, and the blended prices per output token. */
export function cachingFindings(figures: FiguresOf<'prompt-caching'>): Finding[] {
  const { leastOfInput, mostOfInput, input: read, cached, output, chat, agents } = figures;
  const discount = cached.value / read.value;
  const prices = [
    input('input', 'tokenPrice', read),
    input('cached input', 'tokenPrice', cached),
    input('output', 'tokenPrice', output),
  ];
  const saved = ({ cacheHits }: typeof chat) => cacheHits.value * (1 - discount);
  // Design section 3: output + r * ((1 - hit) * input + hit * cached), per million output tokens.
  const blended = ({ inputPerOutput, cacheHits }: typeof chat, hits = cacheHits.value) =>
    output.value + inputPerOutput.value * ((1 - hits) * read.value + hits * cached.value);
  const lengths = (name: string, { inputPerOutput, cacheHits }: typeof chat): ClaimInput[] => [
    input(`input per output of ${name}`, 'ratio', inputPerOutput),
    input(`cache hits of ${name}`, 'share', cacheHits),
  ];
  return [
    {
      what: 'price of a cached token over input',
      unit: 'ratio',
      verdict: span('bounded', [leastOfInput.value, mostOfInput.value]),
      inputs: [input('least', 'ratio', leastOfInput), input('most', 'ratio', mostOfInput)],
    },
    {
      what: 'the same of one model',
      unit: 'ratio',
      verdict: span('bounded', [discount]),
      inputs: prices.slice(0, 2),
    },
    {
      what: 'part of the cost of input saved',
      unit: 'share',
      verdict: span('bounded', [saved(chat), saved(agents)]),
      inputs: [...prices.slice(0, 2), ...lengths('chat', chat), ...lengths('agents', agents)],
    },
    ...(['chat', 'agents'] as const).map(
      (use): Finding => ({
        what: `price per output token of ${use}, with to without`,
        unit: 'tokenPrice',
        verdict: span('bounded', [blended(figures[use]), blended(figures[use], 0)]),
        inputs: [...prices, ...lengths(use, figures[use])],
      }),
    ),
  ];
}
