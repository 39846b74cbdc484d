import type { DimensionFacts } from '../dimensionFacts.ts';
import { perYear, type Units } from '../units.ts';

const users: Units = new Map(
  Object.entries({ '': 0, k: 3, M: 6, B: 9 }).flatMap(([letter, shift]) =>
    ['users', 'user'].map((name) => [`${letter}${name}`, { shift }] as const),
  ),
);

// Of each seven days five are worked; holidays are not counted.
const DAYS = {
  day: { shift: 0 },
  workday: { shift: 0, times: 5, per: 7 },
  week: { shift: 0, per: 7 },
  month: { shift: 0, times: 12, per: 365 },
  year: { shift: 0, per: 365 },
  hour: { shift: 0, times: 24 },
} as const;

/** People who use a product, and how often they do. */
export const USERS = {
  /** Users */
  users: {
    noun: 'a number of users',
    units: users,
    writtenIn: ['Busers', 'Musers', 'users'],
    base: 'users',
    likely: ['users'],
    examples: ['8000 users', '1.2M users'],
    ceiling: 1e11,
    tooMuch: 'more users than any plan can have',
  },
  /** Users per year, by which a group grows or falls */
  userGrowth: {
    noun: 'a number of users per year',
    units: perYear(users, ['year', 'quarter', 'month']),
    writtenIn: ['users/year'],
    base: 'users/year',
    likely: ['users/year'],
    examples: ['2000 users/year', '500 users/quarter'],
    ceiling: 1e11,
    tooMuch: 'more users than any plan can have',
    signed: true,
  },
  /** Requests per day, of one user, as the mean of all days */
  requestRate: {
    noun: 'a rate of requests',
    units: new Map(
      Object.entries(DAYS).flatMap(([span, unit]) =>
        ['requests', 'request'].map((name) => [`${name}/${span}`, unit] as const),
      ),
    ),
    writtenIn: ['requests/day'],
    base: 'requests/day',
    likely: ['requests/day', 'requests/workday'],
    examples: ['12 requests/day', '20 requests/workday'],
    ceiling: 1e12,
    tooMuch: 'more requests than any plan can have',
  },
} as const satisfies Record<string, DimensionFacts>;
