import { MONTHS_PER_YEAR, SECONDS_PER_MONTH, SECONDS_PER_YEAR } from './constants.ts';

/** How a number in this unit becomes the inner unit: `number * 10^shift * times / per`. */
export interface Unit {
  readonly shift: number;
  readonly times?: number;
  readonly per?: number;
}

/** Units by their spelling without blanks, such as `MW`, `BUSD/GW` or `Ttok/year`. */
export type Units = ReadonlyMap<string, Unit>;

/** Powers of ten of the SI prefixes, with Q (quadrillion) for people who count tokens in words. */
const SI = { '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, Q: 15 } as const;

/** Powers of ten of the letters that go with money. */
const MONEY_SCALE = { '': 0, k: 3, M: 6, B: 9, T: 12 } as const;

/** One unit for each prefix; `innerPower` is the power of ten of the inner unit. */
export function prefixed(prefixes: readonly (keyof typeof SI)[], name: string, innerPower: number): Units {
  return new Map(prefixes.map((prefix) => [`${prefix}${name}`, { shift: SI[prefix] - innerPower }]));
}

/** Amounts of money over each of some denominators, `''` for none; the power of ten is that of the denominator. */
export function moneyOver(denominators: Readonly<Record<string, number>>, innerPower: number): Units {
  return new Map(
    Object.entries(MONEY_SCALE).flatMap(([letter, scale]) =>
      Object.entries(denominators).map(([name, power]): [string, Unit] => [
        `${letter}USD${name}`,
        { shift: scale - power - innerPower },
      ]),
    ),
  );
}

/** Rates, one for each unit and each span of time; the inner unit is per second. */
export function perSecond(units: Units, tail = ''): Units {
  return crossed(units, SECONDS_IN, (unit, seconds) => ({ ...unit, per: seconds }), tail);
}

/** Rates, one for each unit and each span of time; the inner unit is per month. */
export function perMonth(units: Units): Units {
  return crossed(
    units,
    SECONDS_IN,
    (unit, seconds) => ({ ...unit, times: SECONDS_PER_MONTH, per: seconds }),
    '',
  );
}

/** Rates, one for each unit and each span of time; the inner unit is per year. */
export function perYear(units: Units, spans: readonly Span[]): Units {
  const chosen = new Map(spans.map((span) => [span, SPANS_IN_YEAR[span]]));
  return crossed(units, chosen, (unit, spansInYear) => ({ ...unit, times: spansInYear }), '');
}

type Span = keyof typeof SPANS_IN_YEAR;

const SPANS_IN_YEAR = { year: 1, quarter: 4, month: MONTHS_PER_YEAR } as const;

const SECONDS_IN = new Map([
  ['s', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['month', SECONDS_PER_MONTH],
  ['quarter', SECONDS_PER_YEAR / 4],
  ['year', SECONDS_PER_YEAR],
]);

function crossed(
  units: Units,
  spans: ReadonlyMap<string, number>,
  convert: (unit: Unit, span: number) => Unit,
  tail: string,
): Units {
  return new Map(
    [...units].flatMap(([name, unit]) =>
      [...spans].map(([span, size]): [string, Unit] => [`${name}/${span}${tail}`, convert(unit, size)]),
    ),
  );
}
