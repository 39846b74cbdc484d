import { formatQuantity } from '../../quantity/format.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { InputFact } from './inputFact.ts';
import { inputsOf } from './inputsOf.ts';

/** An input that two scenarios state differently, in words. */
export interface InputDifference {
  readonly what: string;
  /** What each states; absent where it states nothing of the kind. */
  readonly a?: string;
  readonly b?: string;
}

/** What two scenarios state differently, in the order of the first, with what the second alone states at the end. */
export function inputDifferences(a: Scenario, b: Scenario): InputDifference[] {
  const [inA, inB] = [inputsOf(a, b), inputsOf(b, a)].map(byName) as [Facts, Facts];
  return [...new Set([...inA.keys(), ...inB.keys()])].flatMap((what) => {
    const [own, other] = [inA.get(what), inB.get(what)];
    if (isAlike(own, other)) return [];
    return [{ what, ...(own && { a: own.text }), ...(other && { b: otherText(own, other) }) }];
  });
}

type Facts = ReadonlyMap<string, InputFact>;

function byName(facts: readonly InputFact[]): Facts {
  return new Map(facts.map((fact) => [fact.what, fact]));
}

/** What rounding to 10 digits may leave of a difference. */
const SAME = 1e-9;

function isAlike(own: InputFact | undefined, other: InputFact | undefined): boolean {
  if (own?.amount && other?.amount) {
    const [one, two] = [own.amount.value, other.amount.value];
    return Math.abs(one - two) <= SAME * Math.max(Math.abs(one), Math.abs(two));
  }
  return own?.text === other?.text && own?.exact === other?.exact;
}

// Numbers that round to the same words are told apart by what is between them.
function otherText(own: InputFact | undefined, { text, amount }: InputFact): string {
  if (own?.text !== text) return text;
  if (!own.amount || !amount) return 'the same with other numbers';
  const more = amount.value - own.amount.value;
  return `${text} ${more < 0 ? 'less' : 'and'} ${formatQuantity(amount.dimension, Math.abs(more))}`;
}
