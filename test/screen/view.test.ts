import { describe, expect, it } from 'vitest';
import { afterViewCommand, FIRST_VIEW, viewOf } from '../../src/screen/view.ts';
import { plainScenario, site } from '../support/randomScenario.ts';

const periods = [2027, 2028, 2029].map((year) => ({ id: `${year}-01`, startMonth: year * 12, months: 12 }));
const scenario = plainScenario({
  periods,
  blocks: [
    { id: 'peak', share: 0.5 },
    { id: 'night', share: 0.5 },
  ],
  sites: [site('abilene', [1, 1, 1]), site('columbus', [1, 1, 1])],
});
const press = (
  count: number,
  kind: 'nextPeriod' | 'previousPeriod' | 'nextSite' | 'nextBlock',
  from = FIRST_VIEW,
) =>
  Array.from({ length: count }).reduce<typeof from>(
    (view) => afterViewCommand(view, { kind }, scenario),
    from,
  );

describe('a view', () => {
  it('stops at the first and the last period', () => {
    expect(press(9, 'nextPeriod').period).toBe(2);
    expect(press(9, 'previousPeriod', press(1, 'nextPeriod')).period).toBe(0);
  });

  it('goes round the sites and the parts of the day, with all of them in between', () => {
    expect([1, 2, 3].map((count) => press(count, 'nextSite').site)).toEqual([
      'abilene',
      'columbus',
      undefined,
    ]);
    expect([1, 2, 3].map((count) => press(count, 'nextBlock').block)).toEqual(['peak', 'night', undefined]);
  });

  it('begins at the top of each panel, and scrolls by half a small terminal', () => {
    const scrolled = afterViewCommand(FIRST_VIEW, { kind: 'scrollDown' }, scenario);
    expect(scrolled.scroll).toBe(7);
    expect(afterViewCommand(scrolled, { kind: 'scrollUp' }, scenario).scroll).toBe(0);
    expect(afterViewCommand(scrolled, { kind: 'show', panel: 'why' }, scenario)).toEqual({
      panel: 'why',
      period: 0,
      scroll: 0,
    });
  });

  it('shows nothing that an edited scenario has no more', () => {
    const view = { panel: 'plan' as const, period: 2, scroll: 0, site: 'columbus', block: 'night' };
    expect(viewOf(view, scenario)).toEqual(view);
    expect(viewOf(view, plainScenario())).toEqual({ panel: 'plan', period: 0, scroll: 0 });
  });
});
