import type { InputFact } from '../../../insight/inputs/inputFact.ts';
import { inputsOf } from '../../../insight/inputs/inputsOf.ts';
import { formatQuantity } from '../../../quantity/format.ts';
import { safe } from '../../../report/safe.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { type Compared, comparedAmounts, comparedTexts } from './compared.ts';
import type { Part } from './layOut.ts';

/** The inputs of two scenarios, as they are resolved: what each plans for, and with what. */
export function comparedInputs(now: Scenario, pinned: Scenario): Part {
  return {
    title: 'Inputs',
    rows: comparedFacts(safe(inputsOf(now, pinned)), safe(inputsOf(pinned, now))),
  };
}

// By their names, in the order of the first, with those of the second alone at the end.
function comparedFacts(now: readonly InputFact[], pinned: readonly InputFact[]): Compared[] {
  const names = [...new Set([...now, ...pinned].map(({ what }) => what))];
  return names.map((name) => {
    const [own, other] = [now, pinned].map((facts) => facts.find(({ what }) => what === name));
    if (own?.amount && other?.amount && own.amount.dimension === other.amount.dimension) {
      const { dimension } = own.amount;
      return comparedAmounts(name, [own.amount.value, other.amount.value], (value) =>
        formatQuantity(dimension, value),
      );
    }
    const compared = comparedTexts(name, [own?.text, other?.text]);
    return compared.isSame && own?.exact !== other?.exact
      ? { ...compared, difference: 'differs within', isSame: false }
      : compared;
  });
}
