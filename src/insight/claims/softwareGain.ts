import { against, type FiguresOf, type Finding, input, span } from './claim.ts';
import { curveOf, perPublishedMw, readOff } from './curves.ts';
import { type Known, R1_LONG } from './known.ts';

/** The curve of GB200 of today over that of a year before, speed by speed. */
export function softwareFindings(figures: FiguresOf<'software-gain'>, { measured }: Known): Finding[] {
  const curve = curveOf(measured, 'gb200_nvl72', R1_LONG);
  const claimed = new Map([
    [50, figures.gainAt50.value],
    [150, figures.gainAt150.value],
  ]);
  return figures.before.map(({ speed, throughput }) => {
    const gain = claimed.get(speed);
    return readOff(
      {
        what: `gain of a year at ${speed} tok/s/user`,
        unit: 'times',
        ...(gain !== undefined && { claimed: gain }),
      },
      [perPublishedMw(curve, speed)],
      ([now = 0]) =>
        gain === undefined
          ? span('bounded', [now / throughput.value])
          : against(gain, now / throughput.value),
      [input('a year before', 'throughputPerMw', throughput)],
    );
  });
}
