import { diagnosisIn } from '../document/diagnosis.ts';
import type { Diagnosis } from '../insight/diagnosis/diagnosis.ts';
import { listed } from '../quantity/words.ts';
import { numbersInWords, repairInWords } from '../report/repairInWords.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The conflict of the fewest inputs and every repair, the smallest first, as sentences for the few rows that the screen has. */
export function contradictionInWords(scenario: Scenario, diagnosis: Diagnosis): string {
  const timed = { scenario: { input: scenario } };
  const { conflicts, repairs } = diagnosisIn(diagnosis, scenario.periods);
  const inputs = (conflicts[0]?.inputs ?? []).map(
    ({ label, unit, numbers }) => `${label} (${numbersInWords(timed, unit, numbers)})`,
  );
  const conflict =
    inputs.length === 1
      ? `No plan keeps the ${inputs[0]}, whatever the other inputs are.`
      : `No plan keeps ${listed(inputs)} together.`;
  const sentences = repairs.map((repair) => repairInWords(timed, repair));
  return [conflict, ...sentences.map((sentence, index) => (index === 0 ? sentence : or(sentence)))].join(' ');
}

function or(sentence: string): string {
  return `Or ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}
