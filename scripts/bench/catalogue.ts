import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a catalogue that was made up for the bench into a new folder: 14 systems of a decade, one of which serves only within
 * a pairing, each with a curve of 8 points on one workload, and 5 tiers. The numbers are near those of models/, and later
 * systems go on as those have come. JSON is YAML.
 */
export function writeCatalogue(folder: string): void {
  mkdirSync(join(folder, 'frontiers'), { recursive: true });
  const write = (name: string, content: object) =>
    writeFileSync(join(folder, name), JSON.stringify(content, null, 1));
  write('systems.yaml', Object.fromEntries(SYSTEMS.map((system) => [system.id, systemFile(system)])));
  write('pairings.yaml', {
    [PAIRING]: { name: PAIRING, racks: { rack_2026: figure(1), fast_2026: figure(1) } },
  });
  write('tiers.yaml', Object.fromEntries(TIERS.map((tier) => [tier.id, tierFile(tier)])));
  write(`frontiers/${WORKLOAD}.yaml`, {
    workload: { models: ['Model'], input: '8192 tok', output: '1024 tok' },
    frontiers: [
      ...SYSTEMS.filter(({ perAccelerator }) => perAccelerator > 0).map(
        ({ id, perAccelerator, fastest }) => ({
          server: id,
          basis: 'accelerator',
          ...curve(perAccelerator, fastest, 'tok/s/accelerator'),
        }),
      ),
      { server: PAIRING, basis: 'facilityMw', ...curve(900_000, 1200, 'tok/s/MW') },
    ],
  });
  write(
    'supply.yaml',
    Object.fromEntries(POOLS.map(([id, systems, steps]) => [id, poolFile(systems, steps)])),
  );
  write('facility.yaml', FACILITY);
  write('sources.yaml', { [SOURCE]: { title: 'Made up for the bench', date: '2026', kind: 'assumption' } });
}

const SOURCE = 'bench';
const WORKLOAD = 'work-8k1k';
const PAIRING = 'rack_2026+fast_2026';

interface BenchSystem {
  readonly id: string;
  readonly vendor: string;
  readonly ships: string;
  readonly accelerators: number;
  readonly itKw: number;
  readonly capexMusd: number;
  /** Output tok/s per accelerator where speed does not matter; 0 for a system that serves only within the pairing. */
  readonly perAccelerator: number;
  /** Fastest speed that a user can see, tok/s. */
  readonly fastest: number;
}

const SYSTEMS: readonly BenchSystem[] = (
  [
    ['node_2022', 'North', '2022-10', 8, 10.96, 0.21, 330, 125],
    ['node_2023', 'South', '2023-10', 8, 11.12, 0.17, 240, 90],
    ['node_2025', 'North', '2025-01', 8, 13.68, 0.31, 1900, 280],
    ['node_2025b', 'South', '2025-07', 8, 16.72, 0.27, 1400, 170],
    ['node_2026', 'North', '2026-01', 8, 15.2, 0.4, 2300, 220],
    ['rack_2025', 'North', '2025-04', 72, 134.6, 3.5, 2500, 300],
    ['rack_2025b', 'North', '2025-07', 72, 152.6, 4.3, 2900, 340],
    ['fast_2026', 'North', '2026-10', 256, 130, 3, 0, 0],
    ['rack_2026', 'North', '2026-10', 72, 237.6, 7.3, 6500, 420],
    ['rack_2027', 'South', '2027-04', 72, 238, 4.8, 5200, 360],
    ['rack_2028', 'North', '2028-01', 144, 475, 14.6, 9000, 500],
    ['rack_2028b', 'South', '2028-07', 72, 260, 6, 9500, 480],
    ['rack_2029', 'North', '2029-04', 72, 300, 9, 14000, 560],
    ['rack_2030', 'North', '2030-04', 144, 640, 16, 21000, 640],
  ] as const
).map(([id, vendor, ships, accelerators, itKw, capexMusd, perAccelerator, fastest]) => ({
  id,
  vendor,
  ships,
  accelerators,
  itKw,
  capexMusd,
  perAccelerator,
  fastest,
}));

const TIERS = [
  { id: 'free', price: 0, least: 33 },
  { id: 'medium', price: 3, least: 85 },
  { id: 'high', price: 6, least: 163 },
  { id: 'premium', price: 45, least: 333 },
  { id: 'ultra', price: 150, least: 467 },
];

const POOLS: readonly [string, readonly string[], Readonly<Record<string, number>>][] = [
  ['racks_of_2025', ['rack_2025', 'rack_2025b'], { '2025-10': 13_000, '2027-07': 8_000 }],
  ['racks_of_2026', ['rack_2026'], { '2026-07': 10_000, '2027-01': 13_750, '2028-07': 9_000 }],
  ['fast_racks', ['fast_2026'], { '2026-07': 2_000 }],
  ['racks_of_2027', ['rack_2027'], { '2027-01': 4_000, '2028-01': 8_000 }],
  ['racks_of_2028', ['rack_2028', 'rack_2028b'], { '2028-01': 6_000, '2029-01': 11_000 }],
  ['racks_of_2029', ['rack_2029'], { '2029-01': 7_000, '2030-01': 12_000 }],
];

const FACILITY = {
  pue: { air: figure(1.27), liquid: figure(1.12) },
  electricity: figure('86 USD/MWh'),
  utilisation: figure('60 %'),
  availability: figure('97 %'),
  loadFactor: figure('80 %'),
  operations: figure('0.3M USD/MW/year'),
  itLife: figure('4 years'),
  shellLife: figure('15 years'),
  costOfCapital: figure('10 %/year'),
};

function figure(value: number | string) {
  return { value, source: SOURCE, grade: 'measured' };
}

function systemFile({ id, vendor, ships, accelerators, itKw, capexMusd, perAccelerator }: BenchSystem) {
  return {
    name: id,
    vendor,
    generation: ships,
    cooling: accelerators > 8 ? 'liquid' : 'air',
    accelerators: figure(accelerators),
    itPower: figure(`${itKw} kW`),
    capex: figure(`${capexMusd}M USD`),
    ships: figure(ships),
    ...(perAccelerator === 0 && { pairedOnly: true }),
  };
}

function tierFile({ id, price, least }: (typeof TIERS)[number]) {
  return {
    name: id,
    model: 'Model',
    workload: WORKLOAD,
    price: { output: figure(`${price} USD/Mtok`) },
    interactivity: {
      marker: figure(`${Math.round(least * 1.2)} tok/s/user`),
      least: figure(`${least} tok/s/user`),
      most: figure(`${Math.round(least * 1.4)} tok/s/user`),
    },
  };
}

// Eight points at even ratios of speed, whose throughput falls the faster the faster users are served.
function curve(best: number, fastest: number, unit: string) {
  const slowest = 20;
  const points = Array.from({ length: 8 }, (_, index) => {
    const speed = slowest * (fastest / slowest) ** (index / 7);
    const throughput = best * Math.exp(-3.2 * (speed / fastest) ** 1.3);
    return {
      speed: `${Number(speed.toPrecision(5))} tok/s/user`,
      throughput: `${Number(throughput.toPrecision(6))} ${unit}`,
    };
  });
  return { note: 'made up for the bench', source: SOURCE, grade: 'measured', date: '2026-06', points };
}

function poolFile(systems: readonly string[], steps: Readonly<Record<string, number>>) {
  return {
    systems,
    deliveries: Object.entries(steps).map(([from, racks]) => ({
      from,
      racks: figure(`${racks} racks/quarter`),
    })),
  };
}
