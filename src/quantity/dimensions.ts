import { BARE_NUMBERS } from './dimensions/bareNumbers.ts';
import { CARBON } from './dimensions/carbon.ts';
import { MONEY } from './dimensions/money.ts';
import { POWER } from './dimensions/power.ts';
import { RACKS } from './dimensions/racks.ts';
import { SHARES } from './dimensions/shares.ts';
import { TIME } from './dimensions/time.ts';
import { TOKENS } from './dimensions/tokens.ts';
import { USERS } from './dimensions/users.ts';

/** Every dimension by its name; its inner unit stands in the comment there. */
export const DIMENSIONS = {
  ...POWER,
  ...MONEY,
  ...TOKENS,
  ...SHARES,
  ...TIME,
  ...CARBON,
  ...RACKS,
  ...USERS,
  ...BARE_NUMBERS,
} as const;

/** The name of a kind of quantity. */
export type Dimension = keyof typeof DIMENSIONS;
