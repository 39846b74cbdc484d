import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import type { Figure, Grade } from '../../../src/catalogue/figure.ts';

/** A figure of the test catalogue, with a range where one is given. */
function figure(value: number, grade: Grade = 'vendor', range?: readonly [number, number]): Figure {
  return { value, source: 'book', grade, ...(range && { range }) };
}

/** A small catalogue with a bit of everything: a system on offer, a withdrawn one, a pairing, two frontiers. */
export function catalogue(changes: Partial<Catalogue> = {}): Catalogue {
  return {
    name: 'made-up',
    digest: 'c0ffee',
    systems: new Map([
      [
        'alpha',
        {
          id: 'alpha',
          name: 'Alpha (rack)',
          vendor: 'Maker',
          generation: 'First',
          cooling: 'liquid',
          pairedOnly: false,
          accelerators: figure(72),
          itKw: figure(134.6, 'estimate', [120, 140]),
          nameplateKw: figure(140),
          capexMusd: figure(3.5, 'derived', [3, 5]),
          ships: figure(24300),
        },
      ],
      [
        'beta',
        {
          id: 'beta',
          name: 'Beta',
          vendor: 'Maker',
          generation: 'Second',
          cooling: 'air',
          disabled: 'withdrawn',
          pairedOnly: true,
          accelerators: figure(8),
        },
      ],
    ]),
    pairings: new Map([
      [
        'alpha+beta',
        {
          id: 'alpha+beta',
          name: 'Alpha with Beta',
          racks: [
            { system: 'alpha', count: figure(1) },
            { system: 'beta', count: figure(2, 'assumption', [0.5, 8]) },
          ],
          tiers: ['agent'],
        },
      ],
    ]),
    workloads: new Map([
      ['short', { id: 'short', models: ['Model A', 'Model B'], inputTokens: 1024, outputTokens: 1024 }],
      ['unknown-lengths', { id: 'unknown-lengths', models: ['Model C'] }],
    ]),
    frontiers: [
      {
        server: 'alpha',
        workload: 'short',
        basis: 'accelerator',
        basisNote: 'output tokens per accelerator',
        points: [
          { interactivity: figure(50), throughput: figure(0.0015, 'measured'), date: '2026-02-08' },
          { interactivity: figure(100.5), throughput: figure(0.0004, 'estimate'), date: '2026-01-30' },
        ],
      },
      {
        server: 'alpha+beta',
        workload: 'unknown-lengths',
        basis: 'facilityMw',
        basisNote: 'output tokens per facility MW',
        points: [{ interactivity: figure(400), throughput: figure(0.7), date: '2026-03-16' }],
      },
    ],
    tiers: new Map([
      [
        'chat',
        {
          id: 'chat',
          name: 'Chat',
          model: 'Model A',
          workload: 'short',
          priceUsdPerMtok: figure(2),
          markerInteractivity: figure(50),
          leastInteractivity: figure(30),
          mostInteractivity: figure(70),
        },
      ],
    ]),
    profiles: new Map(),
    workloadProfiles: new Map(),
    supply: new Map([
      [
        'alphas',
        {
          id: 'alphas',
          systems: ['alpha'],
          steps: [{ fromMonth: 24324, racksPerYear: figure(52000, 'estimate') }],
        },
      ],
    ]),
    facility: {
      pue: { air: figure(1.3), liquid: figure(1.1) },
      electricityUsdPerMwh: figure(86, 'measured', [51, 92]),
      utilisation: figure(0.6),
      availability: figure(0.97),
      loadFactor: figure(0.8),
      operationsMusdPerMwYear: figure(0.3),
      itLifeYears: figure(4),
      shellLifeYears: figure(15),
      costOfCapital: figure(0.1),
      shellMusdPerItMw: figure(13),
    },
    sources: new Map([
      [
        'book',
        {
          id: 'book',
          title: 'A book',
          date: '2026-01-01',
          kind: 'textbook',
          url: 'https://example.com/book',
        },
      ],
      ['talk', { id: 'talk', title: 'A talk', date: '2026-02-01', kind: 'vendor claim' }],
    ]),
    ...changes,
  };
}
