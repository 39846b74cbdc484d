import { idsOf } from '../../scenario/order.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { figureFacts } from './figureFacts.ts';
import type { InputFact } from './inputFact.ts';
import { siteFacts, tierFacts } from './placeFacts.ts';
import { aimFacts, settingFacts, sourceFacts } from './settingFacts.ts';

/**
 * The inputs of a scenario, as they are resolved: what it plans for, and with what. `other` is the scenario that it is held against: what
 * only one of them has is told as a line, and of what is on offer only what the other has not.
 */
export function inputsOf(scenario: Scenario, other: Scenario): InputFact[] {
  return [
    ...aimFacts(scenario),
    ...siteFacts(scenario, other),
    ...settingFacts(scenario),
    ...tierFacts(scenario, other),
    ...figureFacts(scenario, other),
    ...sourceFacts(scenario),
    ...offerFacts(scenario, other),
  ];
}

// Of two long lists, what only one of them has. What is said of a system that only one of them offers is said by that.
function offerFacts(scenario: Scenario, other: Scenario): InputFact[] {
  const both = (ids: readonly string[]) =>
    ids.filter((id) => [scenario, other].every(({ systems }) => idsOf(systems).includes(id)));
  return [
    ...beyond('systems on offer', idsOf(scenario.systems), idsOf(other.systems)),
    ...beyond('systems that serve alone', both(scenario.alone), both(other.alone)),
    ...beyond('systems that may be bought', both(buyable(scenario)), both(buyable(other))),
    ...beyond('pairings on offer', idsOf(scenario.pairings), idsOf(other.pairings)),
  ];
}

function buyable({ buyable: some, systems }: Scenario): readonly string[] {
  return some ?? idsOf(systems);
}

function beyond(what: string, own: readonly string[], other: readonly string[]): InputFact[] {
  const ids = own.filter((id) => !other.includes(id));
  return ids.length > 0 ? [{ what, text: ids.join(', ') }] : [];
}
