import { type ClaimInput, type FiguresOf, type Finding, input, span } from './claim.ts';
import type { Known } from './known.ts';

/** The 40B USD of a gigawatt against what others say of a building, and of a factory with its racks. */
export function shellFindings(figures: FiguresOf<'fixed-gigawatt'>, { measured }: Known): Finding[] {
  const { site, shell, life, cheapestShell, dearestShell, cheapestFactory, dearestFactory } = figures;
  const perMw = shell.value / site.value;
  const capital = measured.facility.costOfCapital;
  const own: ClaimInput[] = [input('shell', 'money', shell), input('site', 'power', site)];
  const overLife = input('life', 'years', life);
  return [
    {
      what: 'price of a MW of building',
      unit: 'moneyPerPower',
      claimed: perMw,
      verdict: span('bounded', [cheapestShell.value, dearestShell.value]),
      inputs: [
        ...own,
        input('cheapest building', 'moneyPerPower', cheapestShell),
        input('dearest building', 'moneyPerPower', dearestShell),
      ],
    },
    {
      what: 'over those of others',
      unit: 'times',
      verdict: span('bounded', [perMw / dearestShell.value, perMw / cheapestShell.value]),
      inputs: own,
    },
    {
      what: 'price of a MW with racks',
      unit: 'moneyPerPower',
      claimed: perMw,
      verdict: span('bounded', [cheapestFactory.value, dearestFactory.value]),
      inputs: [
        ...own,
        input('cheapest factory', 'moneyPerPower', cheapestFactory),
        input('dearest factory', 'moneyPerPower', dearestFactory),
      ],
    },
    {
      what: 'cost of a year',
      unit: 'moneyPerYear',
      verdict: span('bounded', [shell.value / life.value]),
      inputs: [...own, overLife],
    },
    {
      what: 'cost of a year, on loan',
      unit: 'moneyPerYear',
      verdict: span('bounded', [shell.value * yearlyPart(capital.value, life.value)]),
      inputs: [...own, overLife, input('cost of capital', 'sharePerYear', capital)],
    },
  ];
}

// The part of a loan that is paid each year, interest included, so that nothing is left after its life.
function yearlyPart(ratePerYear: number, years: number): number {
  return ratePerYear / (1 - (1 + ratePerYear) ** -years);
}
