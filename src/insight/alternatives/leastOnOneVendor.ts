import type { ColumnKey } from '../../plan/columns.ts';
import { systemOf } from '../../plan/formulation.ts';
import { capexPerUnit } from '../../plan/objectives.ts';
import type { Row } from '../../program/program.ts';
import type { Steps } from '../steps.ts';
import type { Study } from '../study.ts';
import { type Form, formAt, formOf } from './measure.ts';
import { bestOf, furthest, type NearOptimal } from './nearOptimal.ts';

/** What one vendor is paid for racks, all vendors alphabetically. */
export interface Spend extends Form {
  readonly vendor: string;
}

/** What each vendor of which racks can be bought is paid for them over the horizon, $M. */
export function spendOf({ formulation, program }: Study): Spend[] {
  const { scenario, systems } = formulation;
  const vendorOf = (key: ColumnKey) =>
    key.kind === 'buy' ? systemOf(scenario, key.system).vendor : undefined;
  return [...new Set(systems.map(({ vendor }) => vendor))]
    .sort()
    .map((vendor) => ({
      vendor,
      ...formOf(
        program.columns.map(({ key }) => (vendorOf(key) === vendor ? capexPerUnit(formulation, key) : 0)),
      ),
    }))
    .filter(({ terms }) => terms.length > 0);
}

/** Spends that differ by no more than this part are the same. */
const SAME = 1e-7;

/**
 * The plan whose greatest spend on one vendor is least, and of those the best; undefined where no solver could prove one. It is least where each
 * vendor that is paid most is paid least among the plans in which nobody is paid more than he is: where several are paid the
 * same, each is tried, and a greatest spend, being convex, that cannot fall beside a plan cannot fall at all.
 */
export function* leastOnOneVendor(
  near: NearOptimal,
  spends: readonly Spend[],
  first: Spend,
): Steps<readonly number[] | undefined> {
  let point = yield* leastOn(near, spends, first);
  if (point === undefined) return undefined;
  const tried = new Set([first.vendor]);
  for (;;) {
    const most: number = greatest(spends, point);
    const next = spends.find(
      (spend) => !tried.has(spend.vendor) && formAt(spend, point as readonly number[]) >= most * (1 - SAME),
    );
    if (next === undefined) break;
    tried.add(next.vendor);
    const other: readonly number[] | undefined = yield* leastOn(near, spends, next);
    if (other === undefined) return undefined;
    if (greatest(spends, other) < most * (1 - SAME)) {
      point = other;
      tried.clear();
      tried.add(next.vendor);
    }
  }
  return yield* bestOf(
    near,
    point,
    spends.map((spend) => atMost(spend, greatest(spends, point as readonly number[]))),
  );
}

/** What the vendor that is paid most is paid at a point. */
export function greatest(spends: readonly Spend[], values: readonly number[]): number {
  return Math.max(0, ...spends.map((spend) => formAt(spend, values)));
}

function leastOn(
  near: NearOptimal,
  spends: readonly Spend[],
  paid: Spend,
): Steps<readonly number[] | undefined> {
  const rows = spends.filter((spend) => spend !== paid).map((spend) => noMoreThan(spend, paid));
  return furthest(near, 'least', paid, rows);
}

function noMoreThan(spend: Spend, paid: Spend): Row<unknown> {
  const name = `spend[${spend.vendor},${paid.vendor}]`;
  const terms = [
    ...spend.terms,
    ...paid.terms.map(({ column, coefficient }) => ({ column, coefficient: -coefficient })),
  ];
  return { key: name, name, sense: '<=', rhs: 0, terms: terms.sort((a, b) => a.column - b.column) };
}

// Room for rounding, so that the point itself stays inside.
const ROOM = 1e-9;

function atMost({ vendor, terms }: Spend, musd: number): Row<unknown> {
  const name = `spend[${vendor}]`;
  return { key: name, name, sense: '<=', rhs: musd * (1 + ROOM), terms };
}
