import type { Frontier } from '../../catalogue/catalogue.ts';
import { type FiguresOf, type Finding, span } from './claim.ts';
import { curveOf, gainsOver, perAccelerator } from './curves.ts';
import { gainNeeded } from './gainNeeded.ts';
import { type Known, R1_LONG } from './known.ts';

/** The speeds at which both curves stand, tok/s/user. */
const SPEEDS = [50, 75, 100];

/** The gains per GPU that ten times per MW and fifteen times per dollar ask for, and where curves show as much of GB200 over H200. */
export function blackwellFindings(
  { perMw, perDollar }: FiguresOf<'blackwell-10x-15x'>,
  { rates, measured }: Known,
): Finding[] {
  const { h200, b200, gb200 } = rates.april2026;
  const hopper = { name: 'H200', figure: h200.hour };
  const newer = curveOf(measured, 'gb200_nvl72', R1_LONG);
  const older = curveOf(measured, 'hgx_h200', R1_LONG);
  const neededPerMw = gainNeeded(`gain per GPU for ${perMw.value}x per MW`, perMw, 'rackPower', [
    { newer: { name: 'GB200', figure: gb200.power }, older: { name: 'H200', figure: h200.power } },
  ]);
  const neededPerDollar = gainNeeded(
    `gain per GPU for ${perDollar.value}x per dollar`,
    perDollar,
    'moneyPerHour',
    [
      { newer: { name: 'B200', figure: b200.hour }, older: hopper },
      { newer: { name: 'GB200', figure: gb200.hour }, older: hopper },
    ],
  );
  return [
    neededPerMw,
    neededPerDollar,
    gainsOver(
      { what: 'gain per GPU on curves, 50 to 100 tok/s/user', unit: 'times' },
      SPEEDS.map((speed) => perAccelerator(newer, speed)),
      SPEEDS.map((speed) => perAccelerator(older, speed)),
      (gains) => span('bounded', gains),
    ),
    reached('speed at which curves reach the first', neededPerMw, newer, older),
    reached('speed at which curves reach the second', neededPerDollar, newer, older),
  ];
}

// The whole speed from which on the newer curve shows a gain, for the least and the most that is needed.
function reached(
  what: string,
  { verdict, inputs }: Finding,
  newer: Frontier | undefined,
  older: Frontier | undefined,
): Finding {
  const targets = verdict.kind === 'needed' ? [...new Set([verdict.low, verdict.high])] : [];
  const speeds = targets.map((target) => speedOf(target, newer, older));
  const known = speeds.filter((speed) => speed !== undefined);
  return {
    what,
    unit: 'interactivity',
    verdict:
      known.length > 0 && known.length === speeds.length
        ? span('needed', known)
        : { kind: 'recorded', why: 'no speed at which both have curves reaches it.' },
    inputs,
  };
}

function speedOf(gain: number, newer: Frontier | undefined, older: Frontier | undefined): number | undefined {
  const fastest = Math.floor(older?.points.at(-1)?.interactivity.value ?? 0);
  for (let speed = SPEEDS[0] ?? 0; speed <= fastest; speed += 1) {
    const [made, before] = [perAccelerator(newer, speed), perAccelerator(older, speed)];
    if (made && before && made.value / before.value >= gain) return speed;
  }
  return undefined;
}
