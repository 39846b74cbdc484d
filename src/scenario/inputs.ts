import type { Edit } from './edited.ts';
import { changeInputs } from './inputs/change.ts';
import { choiceInputs } from './inputs/choices.ts';
import type { ScenarioInput } from './inputs/input.ts';
import { moneyInputs } from './inputs/money.ts';
import { policyInputs } from './inputs/policies.ts';
import { serviceInputs } from './inputs/service.ts';
import { siteInputs } from './inputs/sites.ts';
import { tierInputs } from './inputs/tiers.ts';
import type { ReadScenario } from './read.ts';

/** Every input that a planner may want to change, by group: those that a scenario states, and those that the plan takes from elsewhere. */
export function inputsOf(read: ReadScenario, edits: readonly Edit[]): ScenarioInput[] {
  const edited = { scenario: read.scenario, file: read.file, edits };
  return [
    ...siteInputs(edited),
    ...moneyInputs(edited),
    ...serviceInputs(edited),
    ...tierInputs(edited),
    ...changeInputs(edited),
    ...policyInputs(edited),
    ...choiceInputs(edited),
  ];
}
