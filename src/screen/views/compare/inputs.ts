import { safe } from '../../../report/safe.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { type Compared, comparedTexts } from './compared.ts';
import { comparedFacts, type InputFact } from './inputFact.ts';
import type { Part } from './layOut.ts';
import { siteFacts, tierFacts } from './placeFacts.ts';
import { aimFacts, settingFacts, sourceFacts } from './settingFacts.ts';

/** The inputs of two scenarios, as they are resolved: what each plans for, and with what. */
export function comparedInputs(now: Scenario, pinned: Scenario): Part {
  // What is said of a system that only one of them offers is said by that.
  const both = (ids: readonly string[]) =>
    ids.filter((id) => [now, pinned].every(({ systems }) => idsOf(systems).includes(id)));
  return {
    title: 'Inputs',
    rows: [
      ...comparedFacts(factsOf(now, pinned), factsOf(pinned, now)),
      onlyIn('systems on offer', idsOf(now.systems), idsOf(pinned.systems)),
      onlyIn('systems that serve alone', both(now.alone), both(pinned.alone)),
      onlyIn('systems that may be bought', both(buyable(now)), both(buyable(pinned))),
      onlyIn('pairings on offer', idsOf(now.pairings), idsOf(pinned.pairings)),
    ],
  };
}

function factsOf(scenario: Scenario, other: Scenario): InputFact[] {
  return safe([
    ...aimFacts(scenario),
    ...siteFacts(scenario, other),
    ...settingFacts(scenario),
    ...tierFacts(scenario, other),
    ...sourceFacts(scenario),
  ]);
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function buyable({ buyable: some, systems }: Scenario): readonly string[] {
  return some ?? idsOf(systems);
}

// Of two long lists, what only one of them has.
function onlyIn(what: string, now: readonly string[], pinned: readonly string[]): Compared {
  const beyond = (own: readonly string[], other: readonly string[]) => {
    const ids = own.filter((id) => !other.includes(id));
    return ids.length > 0 ? safe(ids).join(', ') : undefined;
  };
  return comparedTexts(what, [beyond(now, pinned), beyond(pinned, now)]);
}
