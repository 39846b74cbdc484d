import { match } from 'ts-pattern';
import type { PlanDocument } from '../../document/schema.ts';
import { conflictInWords, repairInWords } from '../repairInWords.ts';
import type { CsvRow } from './line.ts';

/** Of which scenario the plan is, whether there is one, and why not; then what it is best by, and how good it is. */
export function outcomeRows(document: PlanDocument): CsvRow[] {
  const { scenario, outcome, objective, diagnosis } = document;
  const row = (what: string, value: number | string, unit = ''): CsvRow => ({
    table: 'plan',
    what,
    value,
    unit,
  });
  return [
    row('scenario', scenario.name),
    row('outcome', outcome.kind),
    ...reasonsOf(outcome).map((reason) => row('reason', reason)),
    ...(diagnosis?.conflicts ?? []).map((conflict) =>
      row('contradiction', conflictInWords(document, conflict)),
    ),
    ...(diagnosis?.repairs ?? []).map((repair) => row('repair', repairInWords(document, repair))),
    ...(objective
      ? [
          row('objective', objective.measure),
          row('objective value', objective.value, 'USD'),
          row('objective bound', objective.bound, 'USD'),
          row('objective gap', objective.gap, 'fraction'),
        ]
      : []),
  ];
}

function reasonsOf(outcome: PlanDocument['outcome']): readonly string[] {
  return match(outcome)
    .with({ kind: 'infeasible' }, { kind: 'unbounded' }, ({ reasons }) => reasons)
    .with({ kind: 'failed' }, ({ reason }) => [reason])
    .with({ kind: 'stopped', why: 'timeLimit' }, () => ['the time limit'])
    .with({ kind: 'stopped', why: 'interrupted' }, () => ['an interruption'])
    .with({ kind: 'optimal' }, () => [])
    .exhaustive();
}
