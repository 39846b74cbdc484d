import { match } from 'ts-pattern';
import type { PlanDocument } from '../../document/schema.ts';
import { listed } from '../../quantity/words.ts';
import { breakEvensInWords } from '../breakEvensInWords.ts';
import { dollars } from '../dollars.ts';
import { exclusionsInWords } from '../exclusionsInWords.ts';
import { limitGroups, periodsOfLimits } from '../limitGroups.ts';
import type { Page } from '../page.ts';
import { type Reasoned, section } from '../section.ts';
import { capitalised } from '../words.ts';
import { point, wrap } from '../wrap.ts';

type WhyNot = NonNullable<PlanDocument['explanation']>['whyNot'][number];
type Beaten = Extract<WhyNot, { reason: 'beaten' | 'supply' }>;
type Limits = Extract<WhyNot, { reason: 'noRoom' }>['limits'];

/** Why each system and pairing that is not in the plan is not, those that come nearest first. */
export function whyNot(document: Reasoned, page: Page): string[] {
  const found = document.explanation?.whyNot;
  if (found === undefined) return [];
  if (found.length === 0) return section(TITLE, wrap(NONE, page.columns), page);
  return section(
    TITLE,
    [
      ...wrap(introduction(document, found), page.columns),
      '',
      ...sentences(document, nearestFirst(found)).flatMap((sentence) => point(sentence, page.columns)),
    ],
    page,
  );
}

const TITLE = 'Why not the others';

const NONE = 'There are no others: the plan has a use for every system and pairing.';

function introduction({ scenario }: Reasoned, found: readonly WhyNot[]): string {
  return [
    'Why each system and pairing that the plan has no use for is not in it.',
    ...(found.some(isBeaten)
      ? [
          'What the first of it would do in place of others, and what would let it in: one figure at a time, over the whole horizon, all else as it is.',
        ]
      : []),
    ...(scenario.input.racks === 'whole' ? ['All of it with racks in parts.'] : []),
  ].join(' ');
}

function isBeaten(one: WhyNot): one is Beaten {
  return one.reason === 'beaten' || one.reason === 'supply';
}

const ORDER = ['asGood', 'rounding', 'beaten', 'supply', 'noRoom', 'unproven', 'excluded'] as const;

function nearestFirst(found: readonly WhyNot[]): WhyNot[] {
  const rank = ({ reason }: WhyNot) => ORDER.indexOf(reason === 'supply' ? 'beaten' : reason);
  const loss = (one: WhyNot) => (isBeaten(one) ? one.lossUsdPerMwYear : 0);
  return found.toSorted((a, b) => rank(a) - rank(b) || loss(a) - loss(b));
}

// What is said of several in the same words is said once.
function sentences(document: Reasoned, found: readonly WhyNot[]): string[] {
  const said = new Map<string, string[]>();
  for (const one of found) {
    const text = reasonInWords(document, one);
    said.set(text, [...(said.get(text) ?? []), one.server]);
  }
  return [...said].map(([text, servers]) => `${listed(servers)}: ${text}`);
}

function reasonInWords(document: Reasoned, one: WhyNot): string {
  const exclusions = exclusionsInWords(document, one.exclusions);
  if (one.reason === 'excluded') return `${listed(exclusions)}.`;
  const reason = match(one)
    .with({ reason: 'noRoom' }, ({ limits }) => noRoom(document, limits))
    .with(
      { reason: 'rounding' },
      () => 'racks in parts would have it, or do as well with it; whole ones do without.',
    )
    .with(
      { reason: 'asGood' },
      ({ tiers }) =>
        `as good for ${listed(tiers)}; of plans that are equally good the one with ${TIES[document.objective.measure]} was taken.`,
    )
    .with({ reason: 'beaten' }, (beaten) => `others do better; ${lossInWords(document, beaten)}`)
    .with(
      { reason: 'supply' },
      (beaten) =>
        `no capacity left at its supplier: others do better with the ${limitsInWords(document, beaten.limits)}; ${lossInWords(document, beaten)}`,
    )
    .with({ reason: 'unproven' }, () => 'no solver could prove why.')
    .exhaustive();
  return [reason, ...exclusions.map((text) => `${capitalised(text)}.`)].join(' ');
}

// Design section 3, Objectives: the order in which ties are broken.
const TIES = {
  revenue: 'less capex, then more tokens, then less power',
  profit: 'less capex, then more tokens, then less power',
  capex: 'more revenue, then more tokens, then less power',
} as const;

function noRoom(document: Reasoned, limits: Limits): string {
  if (limits.length === 0) return 'all that it takes never runs at the same time.';
  const why = limits.every(({ rule }) => rule === 'supply')
    ? 'no capacity at its supplier'
    : 'no room for it';
  return `${why}: ${limitsInWords(document, limits)}.`;
}

function limitsInWords(document: Reasoned, limits: Limits): string {
  const groups = limitGroups(limits, ({ label }) => label).map(({ subject, limits: own }) => {
    const when = document.periods.length > 1 ? periodsOfLimits(document, own) : '';
    return when === '' ? subject : `${subject} in ${when}`;
  });
  return listed(groups);
}

function lossInWords(document: Reasoned, beaten: Beaten): string {
  const { server, ownSystems, lossUsdPerMwYear, lossUsdPerRackYear, tiers, breakEvens } = beaten;
  const [own] = ownSystems;
  const isOfRacks = lossUsdPerRackYear !== undefined && ownSystems.length === 1;
  const first = !isOfRacks ? 'MW of it' : own === server ? 'rack' : `rack of ${own}`;
  const loss = dollars(isOfRacks ? lossUsdPerRackYear : lossUsdPerMwYear);
  const does = {
    revenue: `lose ${loss} of revenue a year`,
    profit: `lose ${loss} of net present value for each year that it runs`,
    capex: `add ${loss} of capex for each year that it runs`,
  }[document.objective.measure];
  return [
    `serving ${listed(tiers)}, a first ${first} would ${does}.`,
    ...breakEvensInWords(document, beaten, breakEvens),
  ].join(' ');
}
