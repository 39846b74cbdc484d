import type { Family, Input } from './exchange.ts';

/** Inputs that are exchanged together, and share what they are worth. */
export interface Bundle {
  /** In the planner's words: of one input its own, of more that of their kind. */
  readonly label: string;
  readonly inputs: readonly Input[];
}

/**
 * Inputs in at most so many bundles. More than can be weighed one by one are put together with others of their kind, the kind with most
 * of them before the others; where there are still more than `most`, which is at least 2, kinds are.
 */
export function bundled(inputs: readonly Input[], most: number): Bundle[] {
  const single = inputs.map((input): Bundle => ({ label: input.label, inputs: [input] }));
  const ofKinds = joined(single, (family) => KINDS[family], Math.min(MOST_SINGLE, most));
  return WIDER_KINDS.reduce((found, kind) => joined(found, kind, most), ofKinds);
}

/** More inputs than this make a list that nobody weighs one by one. */
const MOST_SINGLE = 6;

type Kind = (family: Family) => string;

const KINDS: Readonly<Record<Family, string>> = {
  forecast: 'the forecast',
  prices: 'the prices of tokens',
  promises: 'the promises of tiers',
  policies: 'the policies',
  service: 'the service',
  sites: 'the sites',
  money: 'the money',
  supply: 'the supply',
  catalogue: 'the systems and their figures',
};

const DEMAND: readonly Family[] = ['forecast', 'prices', 'promises'];
const MEANS: readonly Family[] = ['sites', 'money', 'supply'];

const WIDER_KINDS: readonly Kind[] = [
  (family) =>
    DEMAND.includes(family)
      ? 'the demand and its prices'
      : MEANS.includes(family)
        ? 'the sites, the money and the supply'
        : 'the service, the policies and the systems',
  (family) => (DEMAND.includes(family) ? 'the demand and its prices' : 'the means that serve the demand'),
];

function joined(bundles: readonly Bundle[], kindOf: Kind, most: number): Bundle[] {
  let left = [...bundles];
  while (left.length > most) {
    const kinds = new Map<string, Bundle[]>();
    for (const bundle of left) {
      const kind = kindOf((bundle.inputs[0] as Input).family);
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
