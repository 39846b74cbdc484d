import type { Column, Program, Row, Sense, Term } from '../../src/program/program.ts';

/** A stream of numbers from 0 to 1 that is the same on every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Shape {
  readonly sites: number;
  readonly systems: number;
  readonly tiers: number;
  readonly steps: number;
  readonly periods: number;
}

/**
 * A program like the planner's: racks bought and run, MW given to tiers, tokens sold at price steps, under power, capex,
 * supply and demand. Round numbers make ties; some programs have commitments (>=), shares, and a budget spent to the end (=).
 */
export function plannerShaped(shape: Shape, random: () => number): Program<string, string> {
  const columns: Column<string>[] = [];
  const rows: Row<string>[] = [];
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const round = (value: number): number => (isRound ? Number(value.toPrecision(1)) : value);
  const isRound = random() < 0.5;
  const column = (name: string, objective: number): number =>
    columns.push({ key: name, name, objective: objective }) - 1;
  const row = (name: string, sense: Sense, rhs: number, terms: readonly Term[]): void => {
    rows.push({ key: name, name, sense, rhs, terms: terms.filter(({ coefficient }) => coefficient !== 0) });
  };
  const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

  const mw = range(shape.systems).map(() => round(0.13 + 0.2 * random()));
  const capex = range(shape.systems).map(() => round(3 + 4 * random()));
  const running: number[][] = range(shape.sites * shape.systems).map(() => []);
  const buying: number[][] = range(shape.sites * shape.systems).map(() => []);
  const price = range(shape.tiers).map(() => round(50 + 1400 * random()));
  for (const p of range(shape.periods)) {
    const made: Term[][] = range(shape.tiers).map(() => []);
    const bought: Term[][] = range(shape.systems).map(() => []);
    const given: Term[][] = range(shape.tiers).map(() => []);
    for (const s of range(shape.sites)) {
      const power: Term[] = [];
      for (const h of range(shape.systems)) {
        const at = s * shape.systems + h;
        const buy = column(`buy[s${s},h${h},${p}]`, 0);
        const run = column(`run[s${s},h${h},${p}]`, 0);
        buying[at]?.push(buy);
        running[at]?.push(run);
        bought[h]?.push({ column: buy, coefficient: 1 });
        power.push({ column: run, coefficient: mw[h] ?? 0 });
        row(`fleet[s${s},h${h},${p}]`, '<=', random() < 0.2 ? round(300 * random()) : 0, [
          { column: run, coefficient: 1 },
          ...(buying[at] ?? []).map((b) => ({ column: b, coefficient: -1 })),
        ]);
        const capacity: Term[] = [{ column: run, coefficient: -(mw[h] ?? 0) }];
        for (const t of range(shape.tiers)) {
          if (random() < 0.2) continue;
          const allocate = column(`allocate[s${s},h${h},t${t},${p}]`, 0);
          capacity.push({ column: allocate, coefficient: 1 });
          made[t]?.push({ column: allocate, coefficient: round(0.02 + 1.5 * random() ** 2) });
          given[t]?.push({ column: allocate, coefficient: 1 });
        }
        row(`capacity[s${s},h${h},${p}]`, '<=', 0, capacity);
      }
      row(`power[s${s},${p}]`, '<=', round(pick([100, 500, 1000]) * (1 + p * 0.2)), power);
    }
    const spent: Term[] = [];
    for (const s of range(shape.sites))
      for (const h of range(shape.systems)) {
        const at = s * shape.systems + h;
        for (const b of buying[at] ?? []) spent.push({ column: b, coefficient: capex[h] ?? 0 });
      }
    row(`capex[${p}]`, '<=', round(pick([2e3, 2e4, 4e4]) * (1 + p)), spent);
    for (const h of range(shape.systems))
      row(`supply[h${h},${p}]`, '<=', round(4000 * random()), bought[h] ?? []);
    for (const t of range(shape.tiers)) {
      const sold: Term[] = [];
      for (const k of range(shape.steps)) {
        const sell = column(`sell[t${t},${k},${p}]`, (price[t] ?? 0) * (1 - 0.3 * k));
        sold.push({ column: sell, coefficient: 1 });
        const most = round(400 * random() ** 3);
        row(`demand[t${t},${k},${p}]`, '<=', most, [{ column: sell, coefficient: 1 }]);
      }
      row(`balance[t${t},${p}]`, '>=', 0, [
        ...(made[t] ?? []),
        ...sold.map((term) => ({ ...term, coefficient: -1 })),
      ]);
      if (random() < 0.1) row(`commitment[t${t},${p}]`, '>=', round(20 * random() ** 2), sold);
      if (random() < 0.1) {
        const share = 0.3 * random();
        const all = given.flatMap((terms, other) =>
          terms.map((term) => ({ ...term, coefficient: (other === t ? 1 : 0) - share })),
        );
        row(`share[t${t},${p}]`, '>=', 0, all);
      }
    }
    if (random() < 0.05) row(`exactly[${p}]`, '=', round(200 * random()), given[0] ?? []);
  }
  return { columns, rows };
}

/** One site, four systems, five tiers: as many columns and rows as a key press re-solves. */
export const SMALL: Shape = { sites: 1, systems: 4, tiers: 5, steps: 1, periods: 2 };
export const LARGE: Shape = { sites: 2, systems: 6, tiers: 6, steps: 2, periods: 7 };

/** Programs of no shape at all, often without a feasible point or without an end. */
export function shapeless(random: () => number): Program<number, number> {
  const columnCount = 1 + Math.floor(random() * 12);
  const rowCount = Math.floor(random() * 12);
  const whole = random() < 0.5;
  const number = (): number => (whole ? Math.round(random() * 10 - 4) : random() * 10 - 4);
  const columns = Array.from({ length: columnCount }, (_, j) => ({
    key: j,
    name: `x${j}`,
    objective: number(),
  }));
  const senses: readonly Sense[] = ['<=', '<=', '<=', '>=', '='];
  const rows = Array.from({ length: rowCount }, (_, i) => ({
    key: i,
    name: `r${i}`,
    sense: senses[Math.floor(random() * senses.length)] as Sense,
    rhs: whole ? Math.round(random() * 12 - 2) : random() * 12 - 2,
    terms: columns
      .map((_, column) => ({ column, coefficient: random() < 0.5 ? 0 : number() }))
      .filter(({ coefficient }) => coefficient !== 0),
  }));
  return { columns, rows };
}

/** The same program in other units: rows, columns and objective multiplied by factors of up to 10^decades either way. */
export function inOtherUnits<C, R>(
  program: Program<C, R>,
  decades: number,
  random: () => number,
): Program<C, R> {
  const factor = (): number => 10 ** (decades * (2 * random() - 1));
  const units = program.columns.map(factor);
  const worth = factor();
  return {
    columns: program.columns.map((column, j) => ({
      ...column,
      objective: column.objective * (units[j] ?? 1) * worth,
    })),
    rows: program.rows.map((row) => {
      const unit = factor();
      return {
        ...row,
        rhs: row.rhs * unit,
        terms: row.terms.map((term) => ({
          ...term,
          coefficient: term.coefficient * unit * (units[term.column] ?? 1),
        })),
      };
    }),
  };
}
