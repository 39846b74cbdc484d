import { counted } from '../../quantity/counted.ts';
import { formatShare } from '../../quantity/format.ts';
import { writeMonth } from '../../quantity/month.ts';
import { monthsOf } from '../../quantity/perYear.ts';
import { spanInWords } from '../../quantity/spanInWords.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { changes } from './changes.ts';
import { type InputFact, optional, quantity, series } from './inputFact.ts';
import { policies } from './policies.ts';

/** What a scenario plans for, and over what time. */
export function aimFacts({ objective, racks, periods, blocks }: Scenario): InputFact[] {
  const span = `${spanInWords(monthsOf(periods))} from ${periods[0]?.id ?? ''}`;
  return [
    { what: 'objective', text: objective },
    { what: 'racks', text: racks },
    {
      what: 'horizon',
      text: periods.length > 1 ? `${span}, ${counted(periods.length, 'period')}` : span,
      exact: periods.map(({ startMonth, months }) => `${startMonth} ${months}`).join(),
    },
    {
      what: 'day',
      text: blocks.map(({ id, share }) => `${id} ${formatShare(share)}`).join(', '),
      exact: blocks.map(({ id, share }) => `${id} ${share}`).join(),
    },
  ];
}

/** Money, service and supply, what changes over time, and what the firm demands of vendors, systems and emissions. */
export function settingFacts(scenario: Scenario): InputFact[] {
  const { capexBudgetMusd, periods } = scenario;
  return [
    ...(capexBudgetMusd === undefined
      ? [{ what: 'capex budget', text: 'no limit' }]
      : series('capex budget', 'money', capexBudgetMusd, periods)),
    quantity('utilisation', 'share', scenario.utilisation.value),
    quantity('availability', 'share', scenario.availability.value),
    quantity('load factor', 'share', scenario.loadFactor.value),
    quantity('operations', 'moneyPerPowerYear', scenario.operationsMusdPerMwYear.value),
    quantity('life of racks', 'years', scenario.itLifeYears.value),
    quantity('life of shell', 'years', scenario.shellLifeYears.value),
    quantity('cost of capital', 'sharePerYear', scenario.costOfCapital.value),
    ...(scenario.supplyShare === undefined
      ? [{ what: 'supply share', text: 'no limit' }]
      : optional('supply share', 'share', scenario.supplyShare)),
    ...changes(scenario).map(([what, text]) => ({ what, text })),
    ...standing(scenario),
    ...policies(scenario).map(([what, text]) => ({ what, text, exact: policyIn(scenario, what) })),
  ];
}

/** Where numbers come from, and how good they must be. */
export function sourceFacts({ interactivity, evidence, forecast, catalogue }: Scenario): InputFact[] {
  return [
    { what: 'speeds', text: interactivity === 'least' ? "low end of tiers' range" : "tiers' marker" },
    { what: 'evidence', text: `${evidence} or stronger` },
    { what: 'forecast', text: forecast.note },
    { what: 'catalogue', text: `${catalogue.name}, ${catalogue.digest.slice(0, 12)}` },
  ];
}

// Limits of many periods are told by the first and the last.
function policyIn({ systemLimits = [], carbonTonnesPerYear }: Scenario, what: string): string {
  const limit = systemLimits.find(({ system }) => what === `limit ${system}`);
  return JSON.stringify(limit ?? (what === 'emissions' ? carbonTonnesPerYear : what));
}

// What an earlier plan leaves no choice about.
function standing({ ordered, churn }: Scenario): InputFact[] {
  return [
    {
      what: 'what is ordered',
      text: ordered
        ? `what an earlier plan had ordered before ${writeMonth(ordered.beforeMonth)}`
        : 'nothing yet',
      exact: JSON.stringify(ordered ?? null),
    },
    {
      what: 'churn',
      text: churn ? `${formatShare(churn.share)} of what was still to be ordered` : 'no limit',
      exact: JSON.stringify(churn ?? null),
    },
  ];
}
