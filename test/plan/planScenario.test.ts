import { describe, expect, test, vi } from 'vitest';
import * as audit from '../../src/plan/audit.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import type { Attempted, Solving } from '../../src/solvers/solving.ts';
import { solvingBy } from '../support/planning.ts';
import { plainScenario } from '../support/randomScenario.ts';

vi.mock(import('../../src/plan/audit.ts'), async (original) => ({ ...(await original()) }));

const honest = solvingBy('simplex');
/** A solver whose answers somebody changes before the planner sees them. */
const meddledWith = (change: (answer: Attempted) => Attempted): Solving => ({
  ...honest,
  solve: (program) => change(honest.solve(program)),
  vary: (program) => ({ solve: () => change(honest.solve(program)), done: () => undefined }),
});
const saying = (outcome: Attempted['outcome']) => meddledWith((answer) => ({ ...answer, outcome }));

describe('what a solver says', () => {
  test('unbounded is told with what to do', () => {
    expect(planScenario(plainScenario(), saying({ kind: 'unbounded' }))).toEqual({
      kind: 'unbounded',
      reasons: [
        'Revenue has no limit: some tier has unlimited demand and nothing holds back the racks that serve it. State the power of every site, or a demand for every tier.',
      ],
    });
  });

  test('failed keeps its reason', () => {
    expect(planScenario(plainScenario(), saying({ kind: 'failed', reason: 'it gave up' }))).toEqual({
      kind: 'failed',
      reason: 'it gave up',
    });
  });

  test('optimal is not believed without the proof', () => {
    const idle = meddledWith((answer) => {
      if (answer.outcome.kind !== 'optimal') return answer;
      const { solution } = answer.outcome;
      return {
        ...answer,
        outcome: { kind: 'optimal', solution: { ...solution, values: solution.values.map(() => 0) } },
      };
    });
    expect(planScenario(plainScenario(), idle)).toEqual({
      kind: 'failed',
      reason: 'No solver could prove its plan optimal. Please report this scenario.',
    });
  });

  test('in place of another solver is recorded in the plan', () => {
    const fallback = { from: 'highs', why: 'it gave up' } as const;
    const outcome = planScenario(
      plainScenario(),
      meddledWith((answer) => ({ ...answer, fallback })),
    );
    expect(outcome).toMatchObject({ kind: 'optimal', plan: { solver: { name: 'simplex', fallback } } });
  });
});

test('a plan that its audit finds broken is no plan', () => {
  const broken = {
    key: { rule: 'power', site: 'abilene', period: '2027-01' },
    label: 'power at abilene in 2027-01',
    sense: '<=',
    used: 1001,
    allowed: 1000,
    unit: 'MW',
    violation: 0.001,
    holds: false,
  } as const;
  vi.spyOn(audit, 'auditPlan').mockReturnValueOnce([broken]);
  expect(planScenario(plainScenario(), honest)).toEqual({
    kind: 'failed',
    reason:
      'The plan breaks a rule when it is checked by plain arithmetic: power at abilene in 2027-01 is 1001 MW, and may be 1000 MW. Please report this scenario.',
  });
});

describe('racks that an earlier plan had ordered', () => {
  const plain = plainScenario();
  const [period] = plain.periods;
  const deliveryMonth = period?.startMonth ?? 0;
  const order = {
    site: plain.sites[0]?.id ?? '',
    system: plain.systems[0]?.id ?? '',
    deliveryMonth,
    racks: 3,
  };
  const ordered = { beforeMonth: deliveryMonth + 1, racks: [order] };
  const infeasible = { kind: 'infeasible' } as const;

  test('stand to the digit where a plan keeps them', () => {
    const outcome = planScenario({ ...plain, ordered }, honest);
    expect(outcome).toMatchObject({ kind: 'optimal', plan: { scenario: { ordered } } });
    expect(JSON.stringify(outcome)).not.toContain('isRounded');
  });

  test('stand within their rounding where to the digit there is no plan', () => {
    let solved = 0;
    const strict = meddledWith((answer) => {
      solved += 1;
      return solved === 1 ? { ...answer, outcome: infeasible } : answer;
    });
    expect(planScenario({ ...plain, ordered }, strict)).toMatchObject({
      kind: 'optimal',
      plan: { scenario: { ordered: { ...ordered, isRounded: true } } },
    });
  });

  test('leave no plan where not even that helps', () => {
    expect(planScenario({ ...plain, ordered }, saying(infeasible)).kind).toBe('infeasible');
  });
});
