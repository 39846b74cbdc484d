import { match } from 'ts-pattern';
import type { PlanDocument } from '../document/schema.ts';
import { formatPrice, formatQuantity } from '../quantity/format.ts';
import { listed } from '../quantity/words.ts';
import { dollars } from './dollars.ts';
import type { Reasoned } from './section.ts';

type WhyNot = NonNullable<PlanDocument['explanation']>['whyNot'][number];
type BreakEven = Extract<WhyNot, { reason: 'beaten' }>['breakEvens'][number];
type Entering = Extract<BreakEven, { kind: 'enters' }>;
type Figure = BreakEven['figure'];

/** What would let a system or pairing in, what would not, and what makes no difference, each as a sentence. */
export function breakEvensInWords(
  document: Reasoned,
  { server, ownSystems }: Pick<WhyNot, 'server' | 'ownSystems'>,
  breakEvens: readonly BreakEven[],
): string[] {
  const entering = breakEvens.filter((one) => one.kind === 'enters');
  const never = breakEvens.filter((one) => one.kind === 'never');
  const ends = never.filter(({ matters }) => matters).map(({ figure }) => END[figure]);
  const idle = never.filter(({ matters }) => !matters).map(({ figure }) => figure);
  return [
    ...(entering.length > 0
      ? [
          `It would enter ${listed(
            entering.map((one) => entryInWords(server, one)),
            'or',
          )}.`,
        ]
      : []),
    ...(ends.length > 0 ? [`It would not enter even ${listed(ends, 'or')}.`] : []),
    ...(idle.length > 0
      ? [
          `Its ${listed(idle.map((figure) => NAME[figure]))} ${idle.length === 1 ? 'makes' : 'make'} no difference${isMoneyNoLimit(document, ownSystems, idle) ? ': money is no limit here' : ''}.`,
        ]
      : []),
    ...(ownSystems.length === 0
      ? ['Its racks are in the plan anyway: it has no price or power of its own.']
      : []),
  ];
}

const END = {
  price: 'for nothing',
  throughput: 'with 10 times the throughput',
  power: 'with a tenth of the power',
  tokenPrice: 'with 10 times the token price',
} as const satisfies Record<Figure, string>;

const NAME = {
  price: 'price',
  throughput: 'throughput',
  power: 'power',
  tokenPrice: 'token price',
} as const satisfies Record<Figure, string>;

// For revenue a price counts only against a budget, and of racks that stand already not at all.
function isMoneyNoLimit(
  { objective, scenario }: Reasoned,
  ownSystems: readonly string[],
  idle: readonly Figure[],
): boolean {
  const stands = scenario.input.sites.some(({ fleet = [] }) =>
    fleet.some(({ system }) => ownSystems.includes(system)),
  );
  return objective.measure === 'revenue' && !stands && idle.length === 1 && idle[0] === 'price';
}

function entryInWords(server: string, { figure, of, factor }: Entering): string {
  return match(figure)
    .with('price', () => (factor < NOTHING ? 'for nothing' : racksInWords(server, of, dollars)))
    .with('throughput', () => `at ${times(factor)} times the throughput`)
    .with('power', () => racksInWords(server, of, (kw) => formatQuantity('rackPower', kw)))
    .with('tokenPrice', () => moved(of, formatPrice, ({ id }) => ` for ${id}`))
    .exhaustive();
}

/** The part of a price below which it is told as nothing. */
const NOTHING = 1e-4;

function racksInWords(server: string, of: Entering['of'], written: (amount: number) => string): string {
  return moved(of, written, ({ id }) => (id === server ? ' a rack' : ` a rack of ${id}`));
}

function moved(
  of: Entering['of'],
  written: (amount: number) => string,
  what: (one: Entering['of'][number]) => string,
): string {
  const at = of.map((one) => `${written(one.at)}${what(one)}`);
  const now = of.map((one) => written(one.now));
  if (of.every((one) => written(one.at) === written(one.now))) {
    return `just ${of.every((one) => one.at < one.now) ? 'below' : 'above'} ${listed(at)}`;
  }
  return `at ${listed(at)} (now ${listed(now)})`;
}

// Close to 1 it takes more digits to tell how much more it is.
function times(factor: number): string {
  return String(Number(factor.toPrecision(factor < 1.01 ? 5 : 3)));
}
