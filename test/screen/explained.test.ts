import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import type { ScreenState } from '../../src/screen/state.ts';
import { acted, afterKeys, pressing } from './opened.ts';
import { NO_INSIGHT } from './roadmap.ts';

const planIn = ({ plan }: ScreenState) => plan as Plan;

/** A state of whose plan it is known what it is held against. */
function understood(state: ScreenState): ScreenState {
  return acted(state, { kind: 'understood', plan: planIn(state), insight: NO_INSIGHT });
}

const asked = understood(afterKeys(['5']));
const at = (state: ScreenState, kind: 'asked' | 'failed') =>
  acted(state, {
    kind: 'explained',
    plan: planIn(state),
    explained: kind === 'asked' ? { kind, part: 'whyNot' } : { kind, why: 'No solver had an answer.' },
  });

describe('an explanation', () => {
  it('is asked for by the view that shows it, once it is known what the plan is held against', () => {
    expect(understood(afterKeys([])).explained).toBeUndefined();
    expect(afterKeys(['5']).explained).toBeUndefined();
    expect(asked.explained).toEqual({ kind: 'asked' });
    expect(pressing(understood(afterKeys([])), ['4', 'tab']).explained).toEqual({ kind: 'asked' });
  });

  it('comes on while another view is open', () => {
    const away = pressing(at(asked, 'asked'), ['1', 'down']);
    expect(away.explained).toEqual({ kind: 'asked', part: 'whyNot' });
    expect(at(away, 'failed').explained).toEqual({ kind: 'failed', why: 'No solver had an answer.' });
  });

  it('goes with its plan, and a late one is not shown', () => {
    const later = pressing(asked, ['right']);
    expect(later.explained).toBeUndefined();
    expect(understood(later).explained).toEqual({ kind: 'asked' });
    const late = acted(understood(later), {
      kind: 'explained',
      plan: planIn(asked),
      explained: { kind: 'failed', why: 'No solver had an answer.' },
    });
    expect(late.explained).toEqual({ kind: 'asked' });
  });

  it('is not asked for of a plan of other inputs than those on show', () => {
    // Whole racks are planned elsewhere, and the plan on show is old until then.
    const whole = acted(asked, { kind: 'pressed', key: 'G' });
    const racks = whole.inputs.findIndex(({ label }) => label === 'racks');
    const old = pressing({ ...whole, selected: racks }, ['right']);
    expect(old.planning).toBeDefined();
    expect(old.plan).toBe(asked.plan);
    expect(old.explained).toBeUndefined();
  });

  it('is left by Escape where it is in sight, and asked for again by its key', () => {
    expect(pressing(asked, ['1', 'escape']).explained).toEqual({ kind: 'asked' });
    const left = pressing(asked, ['escape']);
    expect(left.explained).toEqual({ kind: 'left' });
    expect(pressing(at(left, 'failed'), ['down', '1', '4', 'tab']).explained).toEqual({ kind: 'left' });
    expect(pressing(left, ['5']).explained).toEqual({ kind: 'asked' });
    expect(pressing(at(asked, 'failed'), ['5']).explained).toEqual({ kind: 'asked' });
  });
});
