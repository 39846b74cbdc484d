import type { Family, Input } from './exchange.ts';

/** Inputs that are exchanged together, and share what they are worth. */
export interface Bundle {
  /** In the planner's words: of one input its own, of more that of their kind. */
  readonly label: string;
  readonly inputs: readonly Input[];
}

/**
 * Inputs in at most so many bundles. Those of one kind are put together first, the kind with most of them before the others; where that
 * does not do, kinds are. `most` is at least 2.
 */
export function bundled(inputs: readonly Input[], most: number): Bundle[] {
  return LEVELS.reduce(
    (found, level) => joined(found, level, most),
    inputs.map((input): Bundle => ({ label: input.label, inputs: [input] })),
  );
}

type Level = (family: Family) => string;

const KINDS: Readonly<Record<Family, string>> = {
  forecast: 'the forecast',
  prices: 'the prices of tokens',
  promises: 'what tiers promise',
  policies: 'the policies',
  service: 'the service',
  sites: 'the sites',
  money: 'the money',
  supply: 'the supply',
  catalogue: 'the systems and their figures',
};

const DEMAND: readonly Family[] = ['forecast', 'prices', 'promises'];
const MEANS: readonly Family[] = ['sites', 'money', 'supply'];

const LEVELS: readonly Level[] = [
  (family) => KINDS[family],
  (family) =>
    DEMAND.includes(family)
      ? 'the demand and its prices'
      : MEANS.includes(family)
        ? 'sites, money and supply'
        : 'service, policies and systems',
  (family) => (DEMAND.includes(family) ? 'the demand and its prices' : 'all that serves the demand'),
];

function joined(bundles: readonly Bundle[], level: Level, most: number): Bundle[] {
  let left = [...bundles];
  while (left.length > most) {
    const kinds = new Map<string, Bundle[]>();
    for (const bundle of left) {
      const kind = level((bundle.inputs[0] as Input).family);
      kinds.set(kind, [...(kinds.get(kind) ?? []), bundle]);
    }
    const [largest] = [...kinds].toSorted(
      ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
    );
    if (largest === undefined || largest[1].length < 2) break;
    const [label, members] = largest;
    left = [
      ...left.filter((bundle) => !members.includes(bundle)),
      { label, inputs: members.flatMap(({ inputs }) => inputs) },
    ];
  }
  return left.toSorted((a, b) => (a.label < b.label ? -1 : 1));
}
