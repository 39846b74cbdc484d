import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { GRADES } from '../../src/catalogue/figure.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { copyOf } from './copy.ts';

const MODELS = new URL('../../models/', import.meta.url).pathname;
const FIXTURES = new URL('../../fixtures/', import.meta.url).pathname;
const measured = loadCatalogue('measured', '/', { workloads: 'all' });
const keynote = loadCatalogue('keynote', '/', { workloads: 'all' });
const catalogues: [string, Catalogue][] = [
  ['measured', measured],
  ['keynote', keynote],
];

describe.each(catalogues)('the built-in catalogue "%s"', (_name, catalogue) => {
  it('has a source and a grade for every number, and each value within its range', () => {
    const figures = figuresIn(catalogue);
    expect(figures.length).toBeGreaterThan(150);
    for (const { value, source, grade, range } of figures) {
      expect(catalogue.sources.has(source)).toBe(true);
      expect(GRADES).toContain(grade);
      if (!range) continue;
      expect(range[0]).toBeLessThanOrEqual(value);
      expect(range[1]).toBeGreaterThanOrEqual(value);
    }
  });

  it('has curves on which users see more speed only where fewer tokens are made', () => {
    for (const { points } of catalogue.frontiers) {
      for (const [index, point] of points.slice(1).entries()) {
        const slower = points[index];
        expect(point.interactivity.value).toBeGreaterThan(slower?.interactivity.value ?? Infinity);
        expect(point.throughput.value).toBeLessThan(slower?.throughput.value ?? 0);
      }
    }
  });

  it('has curves of known systems and pairings on known workloads, one each', () => {
    const keys = catalogue.frontiers.map(({ server, workload }) => `${server} ${workload}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { server, workload } of catalogue.frontiers) {
      expect(catalogue.systems.has(server) || catalogue.pairings.has(server)).toBe(true);
      expect(catalogue.workloads.has(workload)).toBe(true);
    }
  });
});

describe('the systems', () => {
  it('are all there, in inner units', () => {
    expect([...measured.systems.keys()]).toEqual([
      'hgx_h100',
      'hgx_h200',
      'hgx_b200',
      'hgx_b300',
      'gb200_nvl72',
      'gb300_nvl72',
      'vr_nvl72',
      'rubin_cpx',
      'groq3_lpx',
      'rubin_ultra_kyber',
      'mi300x_node',
      'mi355x_node',
      'mi450_helios',
      'tpu_v7',
    ]);
    const rubin = measured.systems.get('vr_nvl72');
    expect(rubin).toMatchObject({
      cooling: 'liquid',
      pairedOnly: false,
      accelerators: { value: 72 },
      itKw: { value: 237.6, grade: 'estimate', range: [190, 238] },
      capexMusd: { value: 7.3, grade: 'derived', range: [5.8, 9.8] },
      ships: { value: 2026 * 12 + 9, grade: 'vendor' },
    });
  });

  it('say why they are disabled, and only those lack numbers', () => {
    const disabled = [...measured.systems.values()].filter((system) => system.disabled !== undefined);
    expect(disabled.map(({ id }) => id)).toEqual(['rubin_cpx', 'rubin_ultra_kyber']);
    for (const { disabled: why } of disabled) expect(why?.length).toBeGreaterThan(20);
    const lacking = [...measured.systems.values()].filter((system) => !system.itKw || !system.capexMusd);
    expect(lacking.map(({ id }) => id)).toEqual(['rubin_cpx']);
  });

  it('serve alone, but for LPX', () => {
    const paired = [...measured.systems.values()].filter(({ pairedOnly }) => pairedOnly);
    expect(paired.map(({ id }) => id)).toEqual(['groq3_lpx']);
    expect(measured.pairings.get('vr_nvl72+groq3_lpx')).toMatchObject({
      tiers: ['premium', 'ultra'],
      racks: [
        { system: 'groq3_lpx', count: { value: 1, grade: 'assumption', range: [0.5, 8] } },
        { system: 'vr_nvl72', count: { value: 1, grade: 'assumption' } },
      ],
    });
  });
});

describe('tiers, facility and supply', () => {
  it('stand in the order of their files, in inner units', () => {
    const tiers = [...measured.tiers.values()].map((tier) => [
      tier.id,
      tier.priceUsdPerMtok.value,
      tier.leastInteractivity.value,
      tier.markerInteractivity.value,
      tier.mostInteractivity.value,
    ]);
    expect(tiers).toEqual([
      ['free', 0, 33, 50, 67],
      ['medium', 3, 85, 100, 116],
      ['high', 6, 163, 200, 235],
      ['premium', 45, 333, 400, 467],
      ['ultra', 150, 467, 1000, 1500],
    ]);
    const { facility } = measured;
    expect(facility.pue.air.value).toBe(1.27);
    expect(facility.pue.liquid.value).toBe(1.12);
    expect(facility.electricityUsdPerMwh.value).toBe(86);
    expect(facility.utilisation.value).toBe(0.6);
    expect(facility.availability.value).toBe(0.97);
    expect(facility.loadFactor.value).toBe(0.8);
    expect(facility.operationsMusdPerMwYear.value).toBe(0.3);
    expect(facility.itLifeYears.value).toBe(4);
    expect(facility.shellLifeYears.value).toBe(15);
    expect(facility.costOfCapital.value).toBe(0.1);
    expect(facility.shellMusdPerItMw?.value).toBe(13);
    const pools = [...measured.supply.values()].map(({ id, systems, steps }) => [
      id,
      systems,
      steps.map(({ fromMonth, racksPerYear }) => [fromMonth, racksPerYear.value]),
    ]);
    expect(pools).toEqual([
      ['blackwell_nvl72', ['gb200_nvl72', 'gb300_nvl72'], [[2025 * 12 + 9, 52000]]],
      [
        'vera_rubin',
        ['vr_nvl72'],
        [
          [2026 * 12 + 6, 40000],
          [2027 * 12, 55000],
        ],
      ],
      ['groq3_lpx', ['groq3_lpx'], [[2026 * 12 + 6, 8000]]],
    ]);
  });

  it('name a workload per set: the slide for its own models, a stand-in among the benchmarks', () => {
    for (const { model, workload } of keynote.tiers.values()) {
      expect(keynote.workloads.get(workload)?.models).toContain(model);
    }
    for (const { model, workload } of measured.tiers.values()) {
      expect(workload).toBe('deepseek-r1-8k1k');
      expect(measured.workloads.get(workload)?.models).not.toContain(model);
    }
  });
});

describe('the bibliography', () => {
  it('holds the sources that numbers and notes name, and no others', () => {
    const files = [
      ...[
        'systems',
        'pairings',
        'tiers',
        'facility',
        'supply',
        'profiles',
        'workload-profiles',
        'claims',
      ].map((name) => `${name}.yaml`),
      'frontiers/keynote/gtc-2026-tier-chart.yaml',
      ...[...measured.workloads.keys()].map((id) => `frontiers/measured/${id}.yaml`),
    ];
    const text = files.map((file) => readFileSync(join(MODELS, file), 'utf8')).join('\n');
    const noLists = text.replace(/(models|systems|tiers): \[.*?\]/g, '');
    const uses = [...noLists.matchAll(/source: ([\w-]+)|\[([a-z][\w-]+)\]/g)];
    const named = new Set(uses.map((use) => use[1] ?? use[2]));
    expect([...named].sort()).toEqual([...measured.sources.keys()].sort());
  });
});

describe('loading', () => {
  it('reads only the curves that the tiers name, unless asked for all', () => {
    const some = loadCatalogue('measured', '/');
    expect([...some.workloads.keys()]).toEqual(['deepseek-r1-8k1k']);
    expect(some.frontiers).toEqual(
      measured.frontiers.filter(({ workload }) => workload === 'deepseek-r1-8k1k'),
    );
    expect(some.digest).toBe(measured.digest);
    expect(measured.workloads.size).toBe(16);
  });

  it('takes a folder of the planner, wherever it lies', () => {
    const here = copyOf('measured');
    const there = copyOf('measured');
    expect(here.load()).toEqual(measured);
    mkdirSync(join(there.folder, 'deeper'));
    renameSync(join(there.folder, 'measured'), join(there.folder, 'deeper', 'measured'));
    expect(loadCatalogue('deeper/measured/', there.folder).digest).toBe(measured.digest);
  });

  it('does without pairings and supply', () => {
    const copy = copyOf('measured').remove('pairings.yaml').remove('supply.yaml').load();
    expect(copy.pairings.size).toBe(0);
    expect(copy.supply.size).toBe(0);
    expect(copy.systems).toEqual(measured.systems);
  });

  it('reads a pairing of prefill and decode with its curve and the cache hits of its workload', () => {
    const example = loadCatalogue('prefill-decode/worked-example', FIXTURES);
    const known = { source: 'worked-example', grade: 'assumption' };
    // 1 Ttok is 1e6 Mtok, and a year has 31,536,000 seconds.
    const mtokPerS = {
      value: expect.closeTo(0.6e6 / 31_536_000, 12),
      ...known,
      note: 'made up; about 19,000 tok/s',
    };
    expect(example.pairings.get('prefill_rack+decode_rack')).toEqual({
      id: 'prefill_rack+decode_rack',
      name: 'Prefill rack with decode rack',
      prefill: { system: 'prefill_rack', inputRates: [{ workload: 'chat-8k1k', mtokPerS }] },
      decode: { system: 'decode_rack' },
    });
    expect(example.workloads.get('chat-8k1k')).toEqual({
      id: 'chat-8k1k',
      models: ['Example'],
      inputTokens: 8000,
      outputTokens: 1000,
      cacheHits: { value: 0.5, ...known },
    });
    expect(example.frontiers[0]).toMatchObject({
      server: 'prefill_rack+decode_rack',
      basis: 'accelerator',
      points: [{ throughput: { value: expect.closeTo(0.1e6 / 31_536_000, 12) } }, {}],
    });
  });

  it('notices a change in any file, also in one that no tier names', () => {
    const copy = copyOf('measured').edit('frontiers/glm-5.1-8k1k.yaml', '17.82 tok', '17.83 tok');
    expect(copy.load().digest).not.toBe(measured.digest);
    expect(keynote.digest).not.toBe(measured.digest);
  });
});

interface AnyFigure {
  readonly value: number;
  readonly source: string;
  readonly grade: string;
  readonly range?: readonly [number, number];
}

function figuresIn(value: unknown): AnyFigure[] {
  if (value instanceof Map) return [...value.values()].flatMap(figuresIn);
  if (Array.isArray(value)) return value.flatMap(figuresIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('value' in value) return [value as AnyFigure];
  return Object.values(value).flatMap(figuresIn);
}
