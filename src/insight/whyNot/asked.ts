import type { Study } from '../study.ts';
import type { Contender } from './contenders.ts';
import type { ForcedIn } from './forcedIn.ts';
import type { Lever } from './levers.ts';

/** Which figure is moved for which contender, and what is known before it moves. */
export interface Asked {
  readonly study: Study;
  readonly contender: Contender;
  readonly lever: Lever;
  /** At what the figure is now, where having the contender costs something. */
  readonly now: ForcedIn;
  /** What the plan comes to without the contender, whatever its figures are. */
  readonly worthMusd: number;
}
