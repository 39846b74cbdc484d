import type { Figure } from '../../catalogue/figure.ts';
import { against, type FiguresOf, type Finding, input, span } from './claim.ts';
import { curveOf, gainsOver, perAccelerator, perCatalogueMw, perPublishedMw } from './curves.ts';
import { gainNeeded, type Step } from './gainNeeded.ts';
import { type Known, R1_LONG } from './known.ts';

/** The speeds for which a gain per dollar was published, and their middle. */
const USUAL_SPEEDS = [60, 80, 100];

/** The speeds at which the curves of both were published. */
const ALL_SPEEDS = [50, 100, 150, 200, 250, 300];

/** What tenfold asks for, what an independent run found, and what curves show of Vera Rubin over GB300. */
export function rubinFindings(figures: FiguresOf<'rubin-10x'>, known: Known): Finding[] {
  const { perDollar, perMw } = figures;
  const { veraRubin, gb300, gb200 } = known.rates.july2026;
  const newer = (figure: Figure) => ({ name: 'Vera Rubin', figure });
  const steps = (field: 'hour' | 'power'): Step[] => [
    { newer: newer(veraRubin[field]), older: { name: 'GB300', figure: gb300[field] } },
    { newer: newer(veraRubin[field]), older: { name: 'GB200', figure: gb200[field] } },
  ];
  return [
    gainNeeded(`gain per GPU for ${perDollar.value}x per dollar`, perDollar, 'moneyPerHour', steps('hour')),
    gainNeeded(`gain per GPU for ${perMw.value}x per MW`, perMw, 'rackPower', steps('power')),
    ...independent(figures),
    ...onCurves(figures, known),
  ];
}

function independent(figures: FiguresOf<'rubin-10x'>): Finding[] {
  const { perDollar, perMw, veraRubinAt100, gb300At100, perMwAt150, leastPerDollar, mostPerDollar } = figures;
  return [
    {
      what: 'independent, per dollar at 60 to 100',
      unit: 'times',
      claimed: perDollar.value,
      verdict: span('bounded', [leastPerDollar.value, mostPerDollar.value]),
      inputs: [input('least', 'times', leastPerDollar), input('most', 'times', mostPerDollar)],
    },
    {
      what: 'independent, per MW at 100',
      unit: 'times',
      claimed: perMw.value,
      verdict: against(perMw.value, veraRubinAt100.value / gb300At100.value),
      inputs: [
        input('Vera Rubin', 'throughputPerMw', veraRubinAt100),
        input('GB300', 'throughputPerMw', gb300At100),
      ],
    },
    {
      what: 'independent, per MW at 150',
      unit: 'times',
      claimed: perMw.value,
      verdict: against(perMw.value, perMwAt150.value),
      inputs: [input('as published', 'times', perMwAt150)],
    },
  ];
}

function onCurves({ perDollar, perMw }: FiguresOf<'rubin-10x'>, { rates, measured }: Known): Finding[] {
  const { veraRubin, gb300 } = rates.july2026;
  const newer = curveOf(measured, 'vr_nvl72', R1_LONG);
  const older = curveOf(measured, 'gb300_nvl72', R1_LONG);
  const costs = veraRubin.hour.value / gb300.hour.value;
  const bounded = (gains: readonly number[]) => span('bounded', gains);
  return [
    gainsOver(
      { what: 'curves, per dollar at 60 to 100', unit: 'times', claimed: perDollar.value },
      USUAL_SPEEDS.map((speed) => perAccelerator(newer, speed)),
      USUAL_SPEEDS.map((speed) => perAccelerator(older, speed)),
      (gains) => bounded(gains.map((gain) => gain / costs)),
      [input('Vera Rubin', 'moneyPerHour', veraRubin.hour), input('GB300', 'moneyPerHour', gb300.hour)],
    ),
    gainsOver(
      { what: 'curves, per MW at 50 to 300', unit: 'times', claimed: perMw.value },
      ALL_SPEEDS.map((speed) => perCatalogueMw(measured, newer, speed)),
      ALL_SPEEDS.map((speed) => perCatalogueMw(measured, older, speed)),
      bounded,
    ),
    gainsOver(
      { what: "curves, per publisher's MW at 50 to 300", unit: 'times', claimed: perMw.value },
      ALL_SPEEDS.map((speed) => perPublishedMw(newer, speed)),
      ALL_SPEEDS.map((speed) => perPublishedMw(older, speed)),
      bounded,
    ),
  ];
}
