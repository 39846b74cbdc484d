import type { PlanDocument } from '../../../src/document/schema.ts';

type Input = PlanDocument['scenario']['input'];
type Figure = Input['utilisation'];
type Period = NonNullable<PlanDocument['periods']>[number];
type Marginal = PlanDocument['marginals'][number];
type Audit = PlanDocument['audit'][number];
type Explanation = NonNullable<PlanDocument['explanation']>;

/** A figure of the test catalogue. */
export function figure(value: number, grade: Figure['grade'] = 'vendor'): Figure {
  return { value, source: 'made-up', grade };
}

/** The input of a small plan: two tiers, two systems, 10 MW at one site. */
export function input(changes: Partial<Input> = {}): Input {
  return {
    name: 'Ten megawatts',
    objective: 'revenue',
    racks: 'continuous',
    evidence: 'vendor',
    interactivity: 'least',
    periods: [{ id: '2027-01', startMonth: 24324, months: 12 }],
    blocks: [{ id: 'day', share: 1 }],
    sites: [
      {
        id: 'north',
        powerMw: [10],
        pue: { air: figure(1.3), liquid: figure(1.1) },
        electricityUsdPerMwh: figure(80),
        shellMusdPerMw: 10,
      },
    ],
    capexBudgetMusd: [400],
    utilisation: figure(0.6, 'assumption'),
    availability: figure(0.97),
    loadFactor: figure(0.8),
    operationsMusdPerMwYear: figure(0.3),
    itLifeYears: figure(4),
    shellLifeYears: figure(15),
    costOfCapital: figure(0.1),
    supplyShare: 0.05,
    systems: [system('alpha', 'Alpha (rack)'), system('beta', 'Beta (8-GPU node)')],
    alone: ['alpha', 'beta'],
    pairings: [],
    supply: [],
    frontiers: [],
    tiers: [tier('chat', 50, 2), tier('agent', 200, 20)],
    forecast: { grade: 'assumption', note: 'Made up for a test.' },
    catalogue: { name: 'made-up', digest: 'c0ffee' },
    remarks: [],
    ...changes,
  };
}

/** A plan that earns $100M a year with two systems and two tiers. */
export function planDocument(changes: Partial<PlanDocument> = {}): PlanDocument {
  return {
    version: 1,
    digest: 'd1',
    scenario: {
      name: 'Ten megawatts',
      digest: 'd2',
      input: input(),
      catalogue: { name: 'made-up', digest: 'c0ffee' },
    },
    outcome: { kind: 'optimal' },
    objective: { measure: 'revenue', value: 100e6, bound: 100e6, gap: 0 },
    totals: {
      revenueUsd: 100e6,
      profitUsd: 40e6,
      capexUsd: 390e6,
      energyUsd: 5.6e6,
      operationsUsd: 3e6,
      residualUsd: 340e6,
      powerMw: 10,
      outputTtok: 63.072,
      costUsdPerMtok: 1.75,
    },
    periods: [period()],
    orders: [
      {
        site: 'north',
        system: 'alpha',
        racks: 60,
        capexUsd: 210e6,
        delivery: '2027-01',
        orderBy: '2027-01',
      },
      {
        site: 'north',
        system: 'beta',
        racks: 125.5,
        capexUsd: 80e6,
        delivery: '2027-01',
        orderBy: '2027-01',
      },
    ],
    marginals: [
      marginal(
        'demand',
        'demand for agent in 2027-01',
        'one more Mtok/s of demand for agent in 2027-01',
        'Mtok/s',
        51e6,
      ),
      marginal('capex', 'capex in 2027-01', 'one more $1 of capex in 2027-01', 'USD', 0.31),
      marginal(
        'commitment',
        'commitment to chat in 2027-01',
        'one Mtok/s less promised to chat in 2027-01',
        'Mtok/s',
        -12e6,
      ),
      marginal(
        'share',
        'least share of chat in 2027-01',
        'one MW less in the least share of chat in 2027-01',
        'MW',
        -2e6,
      ),
    ],
    excluded: [
      { server: 'gamma', reason: 'disabled', because: 'withdrawn' },
      { server: 'beta', tier: 'agent', reason: 'tooSlow', because: 'its fastest point is 90 tok/s/user' },
    ],
    baselines: [
      {
        id: 'equal-split',
        kind: 'equalSplit',
        name: 'Equal split of power',
        revenueUsd: 80e6,
        lossUsd: 20e6,
        lossShare: 0.2,
      },
      {
        id: 'only-alpha',
        kind: 'onlySystem',
        system: 'alpha',
        name: 'Only Alpha (rack)',
        revenueUsd: 90e6,
        lossUsd: 10e6,
        lossShare: 0.1,
      },
      {
        id: 'only-beta',
        kind: 'onlySystem',
        system: 'beta',
        name: 'Only Beta (8-GPU node)',
        notPossible: 'it cannot meet the commitments',
      },
      {
        id: 'greedy',
        kind: 'greedy',
        name: 'Greedy by revenue per MW',
        notPossible: 'it cannot meet the commitments',
      },
    ],
    evidence: [
      {
        kind: 'throughput',
        what: 'throughput of beta for chat at 50 tok/s/user',
        server: 'beta',
        tier: 'chat',
        interactivity: 50,
        value: 0.5,
        unit: 'Mtok/s per facility MW',
        grade: 'estimate',
        sources: ['made-up', 'guess'],
        range: [0.4, 0.6],
        isStandIn: true,
      },
      {
        kind: 'throughput',
        what: 'throughput of alpha for agent at 200 tok/s/user',
        server: 'alpha',
        tier: 'agent',
        interactivity: 200,
        value: 0.12,
        unit: 'Mtok/s per facility MW',
        grade: 'measured',
        sources: ['made-up'],
      },
      {
        kind: 'forecast',
        what: 'demand forecast',
        grade: 'assumption',
        sources: ['scenario'],
        note: 'Made up for a test.',
      },
      {
        kind: 'facility',
        what: 'utilisation',
        value: 0.6,
        unit: 'fraction',
        grade: 'assumption',
        sources: ['made-up'],
      },
      {
        kind: 'system',
        what: 'price of alpha',
        value: 3.5,
        unit: '$M per rack',
        grade: 'derived',
        sources: ['made-up'],
      },
    ],
    certificate: {
      primalResidual: 2e-16,
      dualResidual: 0,
      complementarity: 0,
      gap: 1e-15,
      tolerance: 1e-9,
      holds: true,
    },
    audit: [
      audit('power', 'power at north in 2027-01', 10, 10, 'MW'),
      audit('capex', 'capex in 2027-01', 400, 400, '$M'),
      audit('supply', 'supply of alphas in 2027-01', 30, 50, 'racks'),
      audit('demand', 'demand for agent in 2027-01', 0.5, 0.5, 'Mtok/s'),
      audit('demand', 'demand for chat in 2027-01', 1.5, 4, 'Mtok/s'),
      audit('fleet', 'alpha racks at north in 2027-01', 30, 30, 'racks'),
    ],
    solver: { name: 'simplex', columns: 12, rows: 9, dominatedPoints: 1, tieBreaks: ['less capex'] },
    remarks: ['Prices and throughput both count output tokens.'],
    ...changes,
  };
}

/** An explanation that says nothing, but for some parts. */
export function explanation(parts: Partial<Explanation>): Explanation {
  return {
    limits: { areRacksHeld: false, limits: [], families: [] },
    whyNot: [],
    influences: { valueUsd: 1, anewUsd: 1, numbers: [] },
    nearlyAsGood: { within: [] },
    ...parts,
  };
}

/** A year of that plan. */
export function period(changes: Partial<Period> = {}): Period {
  return {
    label: '2027-01',
    start: '2027-01',
    months: 12,
    power: { availableMw: 10, usableMw: 10, usedMw: 10 },
    capex: { availableUsd: 400e6, spentUsd: 390e6 },
    revenueUsd: 100e6,
    sites: [{ site: 'north', availableMw: 10, usableMw: 10, usedMw: 10, shellMw: 10, shellCapexUsd: 100e6 }],
    fleet: [
      {
        site: 'north',
        system: 'alpha',
        bought: 60,
        installed: 60,
        running: 60,
        switchedOff: 0,
        retired: 0,
        powerMw: 7.5,
        capexUsd: 210e6,
      },
      {
        site: 'north',
        system: 'beta',
        bought: 125.5,
        installed: 125.5,
        running: 125.5,
        switchedOff: 0,
        retired: 0,
        powerMw: 2.5,
        capexUsd: 80e6,
      },
    ],
    tiers: [
      {
        tier: 'chat',
        powerMw: 6,
        powerShare: 0.6,
        servedMtokPerS: 1.5,
        demandMtokPerS: 4,
        idleMtokPerS: 0,
        priceUsdPerMtok: 2,
        revenueUsd: 40e6,
        options: [option('beta', 2.5, 50), option('alpha', 3.5, 50)],
      },
      {
        tier: 'agent',
        powerMw: 4,
        powerShare: 0.4,
        servedMtokPerS: 0.5,
        demandMtokPerS: 0.5,
        idleMtokPerS: 0.1,
        priceUsdPerMtok: 20,
        revenueUsd: 60e6,
        options: [option('alpha', 4, 200)],
      },
    ],
    ...changes,
  };
}

/** The same scenario with nothing to spend: a plan of nothing. */
export function emptyDocument(): PlanDocument {
  const full = planDocument();
  return {
    ...full,
    objective: { measure: 'revenue', value: 0, bound: 0, gap: 0 },
    totals: {
      revenueUsd: 0,
      profitUsd: 0,
      capexUsd: 0,
      energyUsd: 0,
      operationsUsd: 0,
      residualUsd: 0,
      powerMw: 0,
      outputTtok: 0,
    },
    periods: [
      period({
        power: { availableMw: 10, usableMw: 10, usedMw: 0 },
        capex: { availableUsd: 0, spentUsd: 0 },
        revenueUsd: 0,
        sites: [{ site: 'north', availableMw: 10, usableMw: 10, usedMw: 0, shellMw: 0, shellCapexUsd: 0 }],
        fleet: [],
        tiers: period().tiers.map((one) => ({
          ...one,
          powerMw: 0,
          powerShare: 0,
          servedMtokPerS: 0,
          idleMtokPerS: 0,
          revenueUsd: 0,
          options: [],
        })),
      }),
    ],
    orders: [],
    marginals: [marginal('capex', 'capex in 2027-01', 'one more $1 of capex in 2027-01', 'USD', 0.42)],
    excluded: [],
    baselines: [],
    evidence: [],
    audit: [
      audit('power', 'power at north in 2027-01', 0, 10, 'MW'),
      audit('capex', 'capex in 2027-01', 0, 0, '$M'),
    ],
    remarks: ['The capex budget is zero, so nothing is bought.'],
  };
}

/** A scenario without a plan. */
export function withoutPlan(outcome: PlanDocument['outcome']): PlanDocument {
  const {
    objective: _o,
    totals: _t,
    periods: _p,
    orders: _r,
    certificate: _c,
    solver: _s,
    ...rest
  } = planDocument();
  return { ...rest, outcome, marginals: [], baselines: [], evidence: [], audit: [], remarks: [] };
}

/** A system that can be bought. */
export function system(id: string, name: string): Input['systems'][number] {
  return {
    id,
    name,
    vendor: 'Maker',
    generation: 'First',
    cooling: 'liquid',
    pairedOnly: false,
    accelerators: figure(72),
    itKw: figure(113.6),
    capexMusd: figure(3.5, 'derived'),
    ships: figure(24300),
  };
}

/** A tier with a demand of 4 Mtok/s. */
export function tier(id: string, speed: number, price: number): Input['tiers'][number] {
  return {
    id,
    name: id,
    model: 'Model',
    workload: 'workload',
    isStandIn: false,
    priceUsdPerMtok: figure(price),
    interactivity: figure(speed),
    demand: { mean: [4] },
  };
}

function option(
  server: string,
  powerMw: number,
  interactivity: number,
): Period['tiers'][number]['options'][number] {
  return {
    site: 'north',
    server,
    powerMw,
    interactivity,
    ratedMtokPerSPerMw: 0.5,
    billableMtokPerSPerMw: 0.3,
    madeMtokPerS: powerMw * 0.3,
    grade: 'vendor',
  };
}

/** What one more unit of a limit is worth. */
function marginal(
  rule: Marginal['rule'],
  label: string,
  loosening: string,
  unit: Marginal['unit'],
  valueUsd: number,
): Marginal {
  return { rule, label, loosening, unit, valueUsd, valueUsdPerYear: valueUsd, loosenedBy: [] };
}

/** A limit, as it was checked. */
function audit(
  rule: Audit['rule'],
  label: string,
  used: number,
  allowed: number,
  unit: Audit['unit'],
): Audit {
  return { rule, label, sense: '<=', used, allowed, unit, violation: 0, holds: true };
}
