import type { ContradictingInput, Diagnosis as Found, InputChange } from '../insight/diagnosis/diagnosis.ts';
import type { PlanDocument } from './schema.ts';
import { usd } from './usd.ts';

type Diagnosis = NonNullable<PlanDocument['diagnosis']>;
type Change = Diagnosis['repairs'][number]['changes'][number];

/** A diagnosis with money in USD; the periods are those of the scenario. */
export function diagnosisIn(
  { conflicts, repairs }: Found,
  periods: readonly { readonly id: string }[],
): Diagnosis {
  return {
    conflicts: conflicts.map(({ inputs }) => ({
      inputs: inputs.map((input) => ({
        ...named(input),
        numbers: input.numbers.map(({ value, ...when }) => ({ ...when, value: inUnit(input, value) })),
      })),
    })),
    repairs: repairs.map(({ changes, set }) => ({
      changes: changes.map((change) => ({ ...named(change), numbers: changedNumbers(change, periods) })),
      ...(set && { set }),
    })),
  };
}

function named(input: ContradictingInput | InputChange): Omit<Change, 'numbers'> {
  const { key, path, label, side, unit } = input;
  return { rule: key.rule, input: path.join('.'), label, side, unit: unit === '$M' ? 'USD' : unit };
}

function changedNumbers(change: InputChange, periods: readonly { readonly id: string }[]): Change['numbers'] {
  const { before, after } = change;
  return before.flatMap((stated, at) => {
    const changed = after[at] ?? null;
    if (stated === null || changed === null || stated === changed) return [];
    const period = before.length > 1 || periods.length === 1 ? periods[at]?.id : undefined;
    return [
      {
        ...(period !== undefined && { period }),
        before: inUnit(change, stated),
        after: inUnit(change, changed),
      },
    ];
  });
}

function inUnit({ unit }: ContradictingInput | InputChange, value: number): number {
  return unit === '$M' ? usd(value) : value;
}
