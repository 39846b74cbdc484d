import { describe, expect, it } from 'vitest';
import type { Frontier, OperatingPoint } from '../../src/catalogue/catalogue.ts';
import type { Grade } from '../../src/catalogue/figure.ts';
import { throughputAt } from '../../src/catalogue/interpolate.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';

const measured = loadCatalogue('measured', '/', { workloads: 'all' });
const keynote = loadCatalogue('keynote', '/');

describe('throughput at a speed', () => {
  const frontier: Frontier = {
    server: 'rack',
    workload: 'chat',
    basis: 'accelerator',
    basisNote: 'for the test',
    points: [
      point(50, 8, 'measured', 'here'),
      point(100, 2, 'estimate', 'there'),
      point(200, 1, 'vendor', 'there'),
    ],
  };

  it('is that of a published point at its speed', () => {
    expect(throughputAt(frontier, 100)).toEqual({
      value: 2,
      grade: 'estimate',
      sources: ['there'],
      isInterpolated: false,
    });
  });

  it('is that of the slowest point below it', () => {
    expect(throughputAt(frontier, 10)).toEqual({
      value: 8,
      grade: 'measured',
      sources: ['here'],
      isInterpolated: false,
    });
  });

  it('is log-linear between points, as weak as the weaker of them', () => {
    const middle = throughputAt(frontier, 75);
    expect(middle?.value).toBeCloseTo(4, 12);
    expect(middle).toMatchObject({ grade: 'estimate', sources: ['here', 'there'], isInterpolated: true });
    expect(throughputAt(frontier, 150)).toMatchObject({ sources: ['there'], grade: 'estimate' });
  });

  it('is unknown above the fastest point, and without points', () => {
    expect(throughputAt(frontier, 200.01)).toBeUndefined();
    expect(throughputAt({ ...frontier, points: [] }, 50)).toBeUndefined();
  });
});

// Output tok/s per accelerator as the reference table of frontiers has them, rounded to whole numbers there.
const REFERENCE: [server: string, workload: string, speed: number, throughput: number][] = [
  ['hgx_h200', 'deepseek-r1-8k1k', 20, 282],
  ['hgx_h200', 'deepseek-r1-8k1k', 50, 150],
  ['hgx_h200', 'deepseek-r1-8k1k', 100, 56],
  ['hgx_b200', 'deepseek-r1-8k1k', 20, 1351],
  ['hgx_b200', 'deepseek-r1-8k1k', 75, 1060],
  ['hgx_b200', 'deepseek-r1-8k1k', 200, 99],
  ['hgx_b300', 'deepseek-r1-8k1k', 33, 1557],
  ['hgx_b300', 'deepseek-r1-8k1k', 150, 115],
  ['mi355x_node', 'deepseek-r1-8k1k', 33, 348],
  ['mi355x_node', 'deepseek-r1-8k1k', 200, 57],
  ['mi300x_node', 'deepseek-r1-1k1k', 33, 147],
  ['gb300_nvl72', 'deepseek-v4-pro-8k1k', 33, 331],
  ['mi355x_node', 'glm-5-8k1k', 75, 72],
  ['gb200_nvl72', 'kimi-k2.5-8k1k', 100, 125],
  ['hgx_h100', 'minimax-m2.5-8k1k', 75, 117],
  ['mi355x_node', 'qwen3.5-397b-8k1k', 50, 315],
  ['gb200_nvl72', 'gpt-oss-120b-8k1k', 75, 5843],
  ['gb200_nvl72', 'gpt-oss-120b-8k1k', 400, 490],
];

describe('measured frontiers', () => {
  it.each(REFERENCE)(
    '%s on %s makes at %d tok/s/user the reference %d tok/s',
    (server, workload, speed, expected) => {
      const found = at(server, workload, speed);
      expect(Math.abs((found?.value ?? Number.NaN) * 1e6 - expected)).toBeLessThanOrEqual(0.5);
      expect(found?.grade).toBe('measured');
    },
  );

  it('turn what was published per MW back into throughput per accelerator', () => {
    const published = [
      ['gb200_nvl72', 50, 705543, 2.168],
      ['gb300_nvl72', 300, 17892, 2.553],
      ['vr_nvl72', 100, 1115625, 3.337],
    ] as const;
    for (const [server, speed, perMw, kw] of published) {
      const found = at(server, 'deepseek-r1-8k1k', speed);
      expect((found?.value ?? Number.NaN) * 1e6).toBeCloseTo((perMw * kw) / 1000, 6);
    }
    const gb200 = frontierOf('gb200_nvl72', 'deepseek-r1-8k1k');
    expect(gb200?.basis).toBe('accelerator');
    expect((gb200?.points[0]?.throughput.value ?? 0) * 1e6).toBeCloseTo(1529.617, 3);
    expect(gb200?.points[0]?.throughput).toMatchObject({ grade: 'measured', source: 'sa-vr-gb200' });
    const [low, high] = gb200?.points[0]?.throughput.range ?? [];
    expect((low ?? 0) * 1e6).toBeCloseTo(1056, 0);
    expect(high).toBe(gb200?.points[0]?.throughput.value);
  });

  it('grade engineering samples as a vendor speaking', () => {
    const points = frontierOf('vr_nvl72', 'deepseek-r1-8k1k')?.points ?? [];
    expect(points).toHaveLength(7);
    expect(new Set(points.map(({ throughput }) => throughput.grade))).toEqual(new Set(['vendor']));
  });

  it('say for each point when and where it was made', () => {
    const points = frontierOf('gb200_nvl72', 'gpt-oss-120b-8k1k')?.points ?? [];
    expect(points.length).toBeGreaterThan(10);
    for (const { date, throughput } of points) {
      expect(date).toMatch(/^202[56]-\d\d/);
      expect(throughput.source).toBe('inferencemax-ci');
    }
  });
});

describe('the keynote chart', () => {
  it.each([
    ['gb200_nvl72', 50, 0.728],
    ['gb200_nvl72', 100, 0.65],
    ['gb200_nvl72', 200, 0.197],
    ['gb200_nvl72', 400, 0.02],
    ['vr_nvl72', 50, 1.626],
    ['vr_nvl72', 100, 1.597],
    ['vr_nvl72', 200, 0.695],
    ['vr_nvl72', 400, 0.188],
    ['vr_nvl72+groq3_lpx', 400, 0.7],
    ['vr_nvl72+groq3_lpx', 1000, 0.21],
    ['hgx_h100', 50, 0.153],
    ['hgx_h100', 100, 0.008],
  ] as const)(
    '%s makes at the marker of %d tok/s/user exactly %d Mtok/s per MW',
    (server, speed, expected) => {
      const frontier = keynote.frontiers.find((each) => each.server === server) as Frontier;
      expect(frontier.basis).toBe('facilityMw');
      expect(throughputAt(frontier, speed)).toMatchObject({ value: expected, isInterpolated: false });
    },
  );

  it('keeps the reading error of 0.004, and the conflict over Hopper at 100 tok/s/user, as ranges', () => {
    const rubin = keynote.frontiers.find(({ server }) => server === 'vr_nvl72');
    expect(rubin?.points[0]?.throughput).toMatchObject({ grade: 'vendor', range: [1.622, 1.63] });
    const hopper = keynote.frontiers.find(({ server }) => server === 'hgx_h100');
    expect(hopper?.points.at(-1)?.throughput.range).toEqual([0.004, 0.0185]);
  });

  it('knows the pairing at Ultra by an assumption only', () => {
    const pairing = keynote.frontiers.find(({ server }) => server === 'vr_nvl72+groq3_lpx') as Frontier;
    expect(throughputAt(pairing, 400)?.grade).toBe('vendor');
    expect(throughputAt(pairing, 467)?.grade).toBe('assumption');
    expect(pairing.points[1]?.throughput.range).toEqual([0.05, 0.28]);
  });
});

function frontierOf(server: string, workload: string): Frontier | undefined {
  return measured.frontiers.find((each) => each.server === server && each.workload === workload);
}

function at(server: string, workload: string, speed: number) {
  const frontier = frontierOf(server, workload);
  return frontier && throughputAt(frontier, speed);
}

function point(speed: number, throughput: number, grade: Grade, source: string): OperatingPoint {
  return {
    interactivity: { value: speed, grade, source },
    throughput: { value: throughput, grade, source },
    date: '2026-01-01',
  };
}
