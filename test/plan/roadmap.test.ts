import { describe, expect, test } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { planOf } from '../support/planning.ts';

// planOf also checks that the certificate and every entry of the audit hold.
const scenario = readScenarioFile('fixtures/roadmap/scenario.yaml');
const plan = planOf(scenario);
const { periods } = plan;

const QUARTERS = [2027, 2028, 2029, 2030, 2031].flatMap((year) =>
  ['01', '04', '07', '10'].map((month) => `${year}-${month}`),
);

// What the scenario file says, written out again by quarter.
const RAMP_MW: Readonly<Record<string, readonly number[]>> = {
  abilene: [...fill(3, 150), ...fill(3, 300), ...fill(3, 450), ...fill(11, 600)],
  columbus: [...fill(4, 0), ...fill(3, 100), ...fill(3, 200), ...fill(2, 300), ...fill(8, 400)],
};

test('the horizon is 20 quarters from 2027 to 2031, and the two sites come to 1 GW', () => {
  expect(periods.map(({ period }) => period)).toEqual(QUARTERS);
  expect(RAMP_MW.abilene!.at(-1)! + RAMP_MW.columbus!.at(-1)!).toBe(1000);
});

test('no site ever takes more than its ramp has, and the whole gigawatt is in use in the end', () => {
  for (const [quarter, { sites }] of periods.entries())
    for (const { site, availableMw, usedMw } of sites) {
      expect(availableMw).toBe(RAMP_MW[site]![quarter]);
      expect(usedMw).toBeLessThanOrEqual(RAMP_MW[site]![quarter]! * (1 + 1e-9));
    }
  expect(usedMw('2031-04')).toBeGreaterThan(999);
});

test('demand grows as the comment of the forecast says', () => {
  const growth = [2.2, 1.9, 1.6, 1.4, 1.25];
  const factors = QUARTERS.map((_, quarter) =>
    QUARTERS.slice(0, quarter).reduce(
      (product, __, before) => product * growth[Math.floor(before / 4)]! ** 0.25,
      1,
    ),
  );
  const first = { free: 50, medium: 75, high: 22.5, premium: 1.5, ultra: 0.25 };
  for (const { id, demand } of scenario.tiers)
    expect(demand.mean).toEqual(
      factors.map((factor) => Number((first[id as keyof typeof first] * factor).toPrecision(3))),
    );
});

describe('generations come and go', () => {
  test('in the order Hopper, Blackwell Ultra, then Rubin with Blackwell', () => {
    // Racks that are ordered at the start take 6 months, nodes 12; Hopper stands, and 200 GB300 were on order for 2027-04.
    const first = ['hgx_h100', 'gb300_nvl72', 'vr_nvl72', 'gb200_nvl72', 'hgx_b200'].map((system) => [
      system,
      QUARTERS[racks(system, 'running').findIndex((count) => count > 0)],
    ]);
    expect(first).toEqual([
      ['hgx_h100', '2027-01'],
      ['gb300_nvl72', '2027-04'],
      ['vr_nvl72', '2027-07'],
      ['gb200_nvl72', '2027-07'],
      ['hgx_b200', '2028-01'],
    ]);
  });

  test('Hopper retires at the end of its four years, is never bought, and is gone by 2028-04', () => {
    expect(racks('hgx_h100', 'bought').every((count) => count === 0)).toBe(true);
    expect(racks('hgx_h100', 'installed')).toEqual([8000, 8000, 8000, 3000, 3000, ...fill(15, 0)]);
    expect(racks('hgx_h100', 'retired')).toEqual([0, 0, 0, 5000, 0, 3000, ...fill(14, 0)]);
  });

  test('at first it runs as far as the free tier was promised', () => {
    // Between 34.65 tok/s at 26.95 tok/s/user and 24.2 at 77.96, log-linear, a GPU makes 33.206 at the 33 of the free tier; a node of
    // 8, 265.65. Software gains 25 % a year from the curve of 2026-02 on, 11 months: x 1.22695; 60 % x 97 % of it can be sold: 189.69 tok/s.
    // 2 % of 50 Mtok/s are 1 Mtok/s: 5,272 nodes.
    expect(racks('hgx_h100', 'running')[0]).toBeCloseTo(5271.8, 0);
    expect(tierIn('2027-01', 'free').servedMtokPerS).toBeCloseTo(1, 9);
  });

  test('Blackwell Ultra retires in 2031-04, and the Rubin racks of 2027 in 2031-07 and 2031-10', () => {
    expect(racks('gb300_nvl72', 'retired').map(Math.round)).toEqual([...fill(17, 0), 200, 0, 0]);
    expect(racks('vr_nvl72', 'retired').map(Math.round)).toEqual([...fill(18, 0), 275, 275]);
  });

  test('what nobody has published a curve for is left out', () => {
    for (const server of ['mi450_helios', 'tpu_v7'])
      expect(plan.excluded).toContainEqual(
        expect.objectContaining({ server, reason: { kind: 'noEvidence', workload: 'deepseek-r1-8k1k' } }),
      );
  });
});

describe('what binds', () => {
  const priced = (rule: string) =>
    plan.marginals.filter(({ key }) => key.rule === rule).map(({ label }) => label);

  test('supply at first: 2 % of 13,750 Vera Rubin and of 13,000 Blackwell racks a quarter', () => {
    expect(racks('vr_nvl72', 'bought').slice(0, 10)).toEqual(close([0, 0, ...fill(8, 275)]));
    expect(racks('gb200_nvl72', 'bought')[2]).toBeCloseTo(260, 7);
    expect(priced('supply')).toContain('supply of vera_rubin in 2027-07');
    expect(priced('supply')).toContain('supply of blackwell_nvl72 in 2027-07');
  });

  test('money from 2028 on, each time before the next tranche comes', () => {
    // The 5B of 2027 hold 260 GB200 at $3.5M and twice 275 Vera Rubin at $7.3M, with 8 % a year off after half a year and after three
    // quarters (x 0.959166 and 0.939375): 872.841 + 2007.5 x 1.898541 = $4,684.16M.
    expect(spentMusd('2027')).toBeCloseTo(4684.16, 1);
    expect(spentMusd('2027') + spentMusd('2028')).toBeCloseTo(12_000, 6);
    expect(plan.money.capexMusd).toBeCloseTo(30_000, 6);
    expect(priced('capex')).toEqual(
      [2028, 2029, 2030, 2031].map((year) => `capex from ${year}-01 to ${year}-10`),
    );
  });

  test('power at abilene in the end', () => {
    expect(priced('power')).toEqual(
      expect.arrayContaining(
        ['2031-01', '2031-04', '2031-07'].map((period) => `power at abilene in ${period}`),
      ),
    );
  });
});

describe('the money', () => {
  // Catalogue and scenario written out again: price of a rack in 2027-01 ($M), kW of IT, PUE; prices of tokens and of electricity.
  const PRICE_MUSD: Readonly<Record<string, number>> = { gb200_nvl72: 3.5, hgx_b200: 0.31, vr_nvl72: 7.3 };
  const METER_KW: Readonly<Record<string, number>> = {
    hgx_h100: 10.96 * 1.27,
    hgx_b200: 13.68 * 1.27,
    gb200_nvl72: 134.6 * 1.12,
    gb300_nvl72: 152.6 * 1.12,
    vr_nvl72: 237.6 * 1.12,
  };
  const TOKEN_USD: Readonly<Record<string, number>> = {
    free: 0,
    medium: 3,
    high: 6,
    premium: 45,
    ultra: 150,
  };
  const ENERGY_USD: Readonly<Record<string, number>> = { abilene: 51, columbus: 92.9 };
  const SHELL_MUSD = 13;
  const HORIZON_YEARS = 5;

  const discounted = (years: number) => 1.1 ** -years;

  // Flows of a quarter are spread over it: the integral of the discount factor.
  const quarterOf = (from: number) => (discounted(from) - discounted(from + 0.25)) / Math.log(1.1);

  const falls = (years: number) => 0.92 ** years;

  const byHand = { revenue: 0, energy: 0, operations: 0, capex: 0, residual: 0, profit: 0 };
  let shellMw = 100;
  for (const [quarter, { fleet, tiers, sites }] of periods.entries()) {
    const from = quarter / 4;
    const revenue = sum(tiers, ({ tier, servedMtokPerS }) => {
      const price = TOKEN_USD[tier]! * 0.75 ** from;
      return servedMtokPerS * price * 31.536;
    });
    const mw = (entry: (typeof fleet)[number]) => (entry.running * METER_KW[entry.system]!) / 1000;
    const energy = sum(fleet, (entry) => (mw(entry) * 0.8 * 8760 * ENERGY_USD[entry.site]!) / 1e6);
    const operations = sum(fleet, mw) * 0.3;
    const shell = (sites.find(({ site }) => site === 'columbus')!.shellMw ?? 0) - shellMw;
    shellMw += shell;
    const racksMusd = sum(fleet, ({ system, bought }) =>
      bought === 0 ? 0 : bought * PRICE_MUSD[system]! * falls(from),
    );
    // Prices only fall, so the price at the horizon is the lower one; racks live 4 years and shell 15.
    const left = (life: number) => Math.max(0, 1 - (HORIZON_YEARS - from) / life);
    const racksLeft = sum(fleet, ({ system, bought }) =>
      bought === 0 ? 0 : bought * PRICE_MUSD[system]! * falls(HORIZON_YEARS) * left(4),
    );
    const capex = racksMusd + shell * SHELL_MUSD;
    const residual = (racksLeft + shell * SHELL_MUSD * left(15)) * discounted(HORIZON_YEARS);
    byHand.revenue += revenue / 4;
    byHand.energy += energy / 4;
    byHand.operations += operations / 4;
    byHand.capex += capex;
    byHand.residual += residual;
    byHand.profit += (revenue - energy - operations) * quarterOf(from) - capex * discounted(from) + residual;
  }

  test('is what plain arithmetic makes of what is sold, run and bought', () => {
    expect(plan.money).toMatchObject({
      revenueMusd: expect.closeTo(byHand.revenue, 5),
      energyMusd: expect.closeTo(byHand.energy, 6),
      operationsMusd: expect.closeTo(byHand.operations, 6),
      capexMusd: expect.closeTo(byHand.capex, 6),
      residualMusd: expect.closeTo(byHand.residual, 6),
      profitMusd: expect.closeTo(byHand.profit, 5),
    });
    expect(plan.objective.value).toBeCloseTo(byHand.profit, 5);
  });

  // Found by HiGHS and proved by the certificate. Clp, given the exported program, comes to 65,430.476, to which the shell that
  // stands adds 1300 x (1 - 2/3 / 1.1^5) = 761.868: the program buys those 100 MW as if they were new. Changes with models/.
  test('is $66.19B of net present value on $112.4B of revenue', () => {
    expect(plan.objective.measure).toBe('profit');
    expect(plan.objective.value).toBeCloseTo(66_192.344, 2);
    expect(plan.objective.bound).toBeCloseTo(65_430.476 + 761.868, 2);
    expect(plan.money.revenueMusd).toBeCloseTo(112_411.2, 0);
    expect(usedMw('2029-04')).toBeCloseTo(668.187, 2);
    expect(sum(racks('vr_nvl72', 'bought'), (count) => count)).toBeCloseTo(4191.26, 1);
  });
});

type Count = 'bought' | 'installed' | 'running' | 'retired';

// Racks of a system over both sites, by quarter.
function racks(system: string, what: Count): number[] {
  return periods.map(({ fleet }) =>
    sum(
      fleet.filter((entry) => entry.system === system),
      (entry) => entry[what],
    ),
  );
}

function tierIn(period: string, tier: string) {
  return periods.find((entry) => entry.period === period)!.tiers.find((entry) => entry.tier === tier)!;
}

function usedMw(period: string): number {
  return sum(periods.find((entry) => entry.period === period)!.sites, (site) => site.usedMw);
}

function spentMusd(year: string): number {
  return sum(
    periods.filter(({ period }) => period.startsWith(year)),
    ({ capexMusd }) => capexMusd,
  );
}

function fill(count: number, value: number): number[] {
  return Array.from({ length: count }, () => value);
}

function close(values: readonly number[]) {
  return values.map((value) => expect.closeTo(value, 7));
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
