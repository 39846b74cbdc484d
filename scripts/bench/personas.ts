import { readPersonas } from '../../src/demand/personas/read.ts';
import { type Simulation, simulate } from '../../src/demand/personas/simulate.ts';
import { writeForecast } from '../../src/demand/writeForecast.ts';
import { makeDemand } from '../../src/document/demand.ts';
import { demandReport } from '../../src/report/demand.ts';
import { report, reportHeadings } from './report.ts';
import { times } from './timing.ts';

/** How long a personas file of 1,000 groups over five years of quarters takes to become a forecast and a report, from its text on. */
export function benchPersonas(): void {
  console.log(
    '\nPersonas: 1,000 groups with three features each, 20 quarters, from the text to the forecast.\n',
  );
  reportHeadings();
  const text = personasText(1000);
  // A comment makes each text another, since the last one that was parsed is remembered.
  const run = (simulation: Simulation) => (step: number) => {
    const personas = readPersonas({ text: `${text}# ${step}\n`, shownAs: 'bench', baseFolder: '.' });
    const demand = simulate(personas, simulation);
    const tiers = demand.map(({ tokens, ...tier }) => ({
      ...tier,
      demandMtokPerS: tokens.map(({ outputMtokPerS }) => outputMtokPerS),
    }));
    writeForecast(tiers, personas.periods, 'bench');
    demandReport(makeDemand(personas, demand, simulation), { columns: 80 });
  };
  report('all at low, all at high', times(8, run({ kind: 'ends' })), '< 1000');
  report('1,000 draws', times(8, run({ kind: 'draws', draws: 1000, seed: 1 })));
}

const GROWTHS = [
  'compound: { low: 10 %/year, middle: 40 %/year, high: 80 %/year }',
  'linear: { low: 0 users/year, middle: 500 users/year, high: 900 users/year }',
  'logistic: { rate: 120 %/year, most: { low: 20000 users, middle: 50000 users, high: 90000 users } }',
  'steps: { 2028-01: 12000 users, 2030-01: 30000 users }',
];
const TIERS = ['free', 'medium', 'high', 'premium'];

export function personasText(groups: number): string {
  const all = Array.from({ length: groups }, (_, at) =>
    [
      `  group${at}:`,
      `    size: ${1000 + at} users`,
      `    growth: { ${GROWTHS[at % GROWTHS.length]} }`,
      `    tier: ${TIERS[at % TIERS.length]}`,
      '    features:',
      '      questions: { profile: chat, requests: 10 requests/day }',
      '      search: { profile: retrieval, requests: 5 requests/workday, usedBy: 40 % }',
      '      agent: { profile: coding-agent, requests: 2 requests/day, tier: premium }',
    ].join('\n'),
  );
  return `name: Bench\nhorizon: { start: 2027-01, periods: 20, months: 3 }\ngroups:\n${all.join('\n')}\n`;
}
