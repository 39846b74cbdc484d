import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCatalogue } from './catalogue.ts';

/** Quarters from 2027 on at two sites, as a scenario file states them: one is built up on top of a fleet that stands there. */
export function twoSites(quarters: number): object {
  return {
    ...common(quarters, '6B USD'),
    sites: { east: EAST, west: WEST },
    tiers: { free: { commitment: FREE }, high: { commitment: HIGH } },
  };
}

/** Quarters from 2027 on at four sites, over the hours of the day, as a scenario file states them. */
export function fourSites(quarters: number): object {
  return {
    ...common(quarters, '10B USD'),
    blocks: { peak: '4 hours', day: '8 hours', evening: '6 hours', night: '6 hours' },
    service: { utilisation: '80 %' },
    sites: { east: EAST, north: NORTH, south: SOUTH, west: WEST },
    tiers: {
      free: { commitment: FREE, deferrable: true },
      medium: { peakToMean: 1.65 },
      high: { peakToMean: 1.4, commitment: HIGH },
      premium: { shape: ['168 %', '120 %', '80 %', '48 %'] },
      ultra: { shape: { peak: '150 %', day: '150 %', evening: '70 %', night: '30 %' } },
    },
  };
}

/** Writes a scenario and its catalogue where Millwright reads them, and takes them away when the work on its path is done. */
export async function withScenarioFile<T>(file: object, work: (path: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'millwright-bench-'));
  try {
    writeCatalogue(join(folder, 'catalogue'));
    const path = join(folder, 'scenario.yaml');
    writeFileSync(path, JSON.stringify(file, null, 1));
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const EAST = {
  power: { '2027-01': '200 MW', '2027-07': '500 MW', '2028-07': '1 GW' },
  shell: { price: '13M USD/MW', existing: '150 MW' },
  fleet: [
    { system: 'node_2022', racks: '4000 racks', since: '2023-10' },
    { system: 'rack_2025', racks: '300 racks', since: '2026-04' },
  ],
};

const NORTH = {
  power: { '2028-01': '300 MW', '2030-01': '700 MW' },
  electricity: '45 USD/MWh',
  shell: '11M USD/MW',
  pue: { air: 1.2, liquid: 1.08 },
};

const SOUTH = { power: { '2027-10': '100 MW', '2031-07': '800 MW' }, reserve: '4 %', shell: '12M USD/MW' };

const WEST = {
  power: { '2027-01': '100 MW', '2028-01': '400 MW', '2029-01': '600 MW' },
  reserve: '5 %',
  electricity: '60 USD/MWh',
  shell: 'sunk',
};

const FREE = { '2027-01': '10 %', '2028-01': '40 %' };
const HIGH = { '2028-01': '30 Mtok/s' };

// Most profit of falling prices and growing demand, with money that is released year by year.
function common(quarters: number, budgetPerYear: string) {
  const years = Array.from({ length: Math.ceil(quarters / 4) }, (_, index) => 2027 + index);
  return {
    name: `${quarters} quarters`,
    catalogue: 'catalogue',
    horizon: { start: '2027-01', periods: quarters, months: 3 },
    budget: { capex: Object.fromEntries(years.map((year) => [`${year}-01`, budgetPerYear])) },
    supply: { share: '5 %' },
    leadTime: '6 months',
    change: {
      systemPrices: '-8 %/year',
      tokenPrices: '-25 %/year',
      software: { gain: '20 %/year', until: '2029-12' },
    },
    forecast: Object.fromEntries(
      Object.entries(DEMAND).map(([tier, atStart]) => [tier, growing(atStart, quarters)]),
    ),
    objective: 'profit',
  };
}

/** Mtok/s in the first quarter. */
const DEMAND = { free: 200, medium: 400, high: 160, premium: 16, ultra: 4 };

const GROWTH_PER_YEAR = 1.35;

function growing(atStart: number, quarters: number): string[] {
  return Array.from(
    { length: quarters },
    (_, index) => `${Number((atStart * GROWTH_PER_YEAR ** (index / 4)).toPrecision(4))} Mtok/s`,
  );
}
