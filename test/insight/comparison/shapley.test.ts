import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inseparable } from '../../../src/insight/comparison/feasible.ts';
import { shapleyValues, subsetsOf } from '../../../src/insight/comparison/shapley.ts';
import { runs } from '../../support/runs.ts';

const [LEFT, RIGHT, OTHER] = [1, 2, 4] as const;

describe('Shapley values', () => {
  // The glove game: a pair of gloves is worth 1, and only the first player has a left one. Of the six orders she completes the pair in
  // four, unless she comes first (2 of 6), so hers is 2/3 and each right one is worth 1/6.
  it('are 2/3, 1/6 and 1/6 of the glove game', () => {
    const pair = (players: number) => (players & LEFT && players & (RIGHT | OTHER) ? 1 : 0);
    const values = shapleyValues([LEFT, RIGHT, OTHER], pair);
    expect(values).toEqual([expect.closeTo(2 / 3, 12), expect.closeTo(1 / 6, 12), expect.closeTo(1 / 6, 12)]);
  });

  it('are none for nobody, and all of it for one', () => {
    expect(shapleyValues([], () => 7)).toEqual([]);
    expect(shapleyValues([LEFT], (players) => (players === LEFT ? 10 : 7))).toEqual([3]);
  });

  // Against the definition: the mean over all orders of what a player adds to those before it.
  it('are the mean over all orders, and add up, for any game of four', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 16, maxLength: 16 }),
        (worths) => {
          const worth = (players: number) => worths[players] as number;
          const players = [1, 2, 4, 8];
          const values = shapleyValues(players, worth);
          const orders = ordersOf(players);
          for (const [at, player] of players.entries()) {
            const added = orders.map((order) => {
              const before = order.slice(0, order.indexOf(player)).reduce((bits, one) => bits | one, 0);
              return worth(before | player) - worth(before);
            });
            const mean = added.reduce((sum, one) => sum + one, 0) / orders.length;
            expect(values[at]).toBeCloseTo(mean, 9);
          }
          expect(values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(worth(15) - worth(0), 9);
        },
      ),
      runs(50),
    );
  });
});

function ordersOf(players: readonly number[]): number[][] {
  return players.length === 0
    ? [[]]
    : players.flatMap((first) =>
        ordersOf(players.filter((one) => one !== first)).map((rest) => [first, ...rest]),
      );
}

describe('players who cannot do without each other', () => {
  it('stay apart where every set of them has a plan', () => {
    expect(inseparable([LEFT, RIGHT, OTHER], () => true)).toEqual([LEFT, RIGHT, OTHER]);
  });

  // The left needs the right: of the sets without a plan, {left} and {left, other}, none is left once they are one.
  it('become one, and no others do', () => {
    const hasPlan = (players: number) => !(players & LEFT) || (players & RIGHT) > 0;
    expect(inseparable([LEFT, RIGHT, OTHER], hasPlan)).toEqual([LEFT | RIGHT, OTHER]);
  });

  it('are all of them where only none and all have a plan', () => {
    expect(inseparable([LEFT, RIGHT, OTHER], (players) => players === 0 || players === 7)).toEqual([7]);
  });

  it('leave every set of players with a plan, whoever needs whom', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (plans) => {
        const hasPlan = (players: number) => players === 0 || players === 15 || plans[players] === true;
        const left = inseparable([1, 2, 4, 8], hasPlan);
        expect(left.reduce((bits, one) => bits | one, 0)).toBe(15);
        expect(subsetsOf(left).every(({ bits }) => hasPlan(bits))).toBe(true);
      }),
      runs(50),
    );
  });
});
