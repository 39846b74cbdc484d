import type { Figure } from '../../catalogue/figure.ts';
import { type FiguresOf, type Finding, input, span } from './claim.ts';

/** The fall in price for which growth is told. */
const FALL = 10;

/** How much more is spent on tokens, and made, as they become cheaper, by the elasticity of their demand. */
export function elasticityFindings(figures: FiguresOf<'jevons'>): Finding[] {
  const { least, most, volume, realisedBefore, realisedAfter } = figures;
  const own = [input('least elasticity', 'ratio', least), input('most elasticity', 'ratio', most)];
  // Volume grows as price to the minus elasticity; hardware for it, if as much cheaper, as volume over the fall in price.
  const grown = (elasticity: Figure) => FALL ** elasticity.value;
  return [
    {
      what: `volume after a fall in price by ${FALL}x`,
      unit: 'times',
      verdict: span('bounded', [grown(least), grown(most)]),
      inputs: own,
    },
    {
      what: 'spending then, and hardware if as much better',
      unit: 'times',
      verdict: span('bounded', [grown(least) / FALL, grown(most) / FALL]),
      inputs: own,
    },
    {
      what: 'elasticity above which hardware grows',
      unit: 'ratio',
      verdict: span('needed', [1]),
      inputs: [],
    },
    {
      what: 'elasticity that one year would imply',
      unit: 'ratio',
      verdict: span('bounded', [
        Math.log(volume.value) / Math.log(realisedBefore.value / realisedAfter.value),
      ]),
      inputs: [
        input('growth of volume', 'times', volume),
        input('price before', 'tokenPrice', realisedBefore),
        input('price after', 'tokenPrice', realisedAfter),
      ],
    },
  ];
}
