import type { Figure } from '../../catalogue/figure.ts';
import { against, type FiguresOf, type Finding, input } from './claim.ts';
import type { Known } from './known.ts';

/** What the published inputs of 50 times per watt and a 35th of the cost come to, with either edition of kW and rates. */
export function blackwellUltraFindings(
  { perMw, perDollar, h200, gb300 }: FiguresOf<'blackwell-50x-35x'>,
  { rates: { april2026, july2026 } }: Known,
): Finding[] {
  const gain = gb300.throughput.value / h200.throughput.value;
  const per = (
    what: string,
    claimed: Figure,
    unit: 'rackPower' | 'moneyPerHour',
    [newer, older]: readonly [Figure, Figure],
  ): Finding => ({
    what,
    unit: 'times',
    claimed: claimed.value,
    verdict: against(claimed.value, (gain * older.value) / newer.value),
    inputs: [
      input('tokens of GB300', 'throughputPerAccelerator', gb300.throughput),
      input('tokens of H200', 'throughputPerAccelerator', h200.throughput),
      input('GB300', unit, newer),
      input('H200', unit, older),
    ],
  });
  const powers = ({ gb300: newer, h200: older }: typeof july2026 | typeof april2026) =>
    [newer.power, older.power] as const;
  return [
    per('tokens per MW, power of April 2026', perMw, 'rackPower', powers(april2026)),
    per('tokens per MW, power of July 2026', perMw, 'rackPower', powers(july2026)),
    per('tokens per dollar, as published', perDollar, 'moneyPerHour', [gb300.hour, h200.hour]),
    per('tokens per dollar, rates of July 2026', perDollar, 'moneyPerHour', [
      july2026.gb300.hour,
      july2026.h200.hour,
    ]),
    costOfTokens('H200', h200),
    costOfTokens('GB300', gb300),
  ];
}

function costOfTokens(
  name: string,
  { throughput, hour, tokens }: FiguresOf<'blackwell-50x-35x'>['h200'],
): Finding {
  return {
    what: `cost of a million tokens, ${name}`,
    unit: 'tokenPrice',
    claimed: tokens.value,
    // USD an hour over the Mtok that 3,600 seconds make.
    verdict: against(tokens.value, (hour.value * 1e6) / (throughput.value * 3600)),
    inputs: [
      input(`tokens of ${name}`, 'throughputPerAccelerator', throughput),
      input(name, 'moneyPerHour', hour),
    ],
  };
}
