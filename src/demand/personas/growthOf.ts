import { writeMonth } from '../../quantity/month.ts';
import { writeQuantity } from '../../quantity/quantity.ts';
import type { Faults } from '../../reading/collectFaults.ts';
import { type Band, bandOf } from './band.ts';
import type { Around } from './groupOf.ts';
import { type Growth, usersOver } from './growth.ts';
import type { PersonasFile } from './schema.ts';

type GroupFile = PersonasFile['groups'][string];

/** More users than a plan can have; the most that a file may state. */
const MOST_USERS = 1e11;

/** How a group grows. What cannot be grown by, or leads beyond any plan, is a fault. */
export function growthOf(id: string, group: GroupFile, around: Around, faults: Faults): Growth {
  const path = ['groups', id, 'growth'];
  const growth = curveOf(group);
  const count = faults.problems().length;
  if (growth.kind === 'compound' && growth.perYear.low <= -1)
    faults.add(
      [...path, 'compound'],
      'a group that falls by 100 % or more in a year is gone at once; write less than 100 %, or steps.',
    );
  if (growth.kind === 'logistic' && growth.mostUsers.low < group.size)
    faults.add(
      [...path, 'logistic', 'most'],
      `the group has ${users(group.size)} already; write a most of at least that, or another curve.`,
    );
  if (growth.kind === 'steps') checkSteps(id, growth.steps, around, faults);
  if (faults.problems().length === count) checkSize(group.size, growth, path, around, faults);
  return growth;
}

function curveOf({ growth }: GroupFile): Growth {
  if (growth?.compound !== undefined) return { kind: 'compound', perYear: bandOf(growth.compound) };
  if (growth?.linear !== undefined) return { kind: 'linear', usersPerYear: bandOf(growth.linear) };
  if (growth?.logistic !== undefined)
    return {
      kind: 'logistic',
      perYear: bandOf(growth.logistic.rate),
      mostUsers: bandOf(growth.logistic.most),
    };
  if (growth?.steps !== undefined)
    return {
      kind: 'steps',
      steps: growth.steps.map(({ fromMonth, value }) => ({ fromMonth, value: bandOf(value) })),
    };
  return { kind: 'none' };
}

function checkSteps(
  id: string,
  steps: readonly { readonly fromMonth: number }[],
  { periods, tell }: Around,
  faults: Faults,
): void {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return;
  for (const { fromMonth } of steps) {
    const month = writeMonth(fromMonth);
    if (fromMonth <= first.startMonth)
      faults.add(
        ['groups', id, 'growth', 'steps', month],
        `the size of the group counts from the start of the horizon, ${first.id}; write a later month, or change the size.`,
      );
    if (fromMonth >= last.startMonth + last.months)
      tell(`The growth of ${id} has a step in ${month}, after the horizon; it is not used.`);
  }
}

function checkSize(
  size: number,
  growth: Growth,
  path: readonly string[],
  { periods }: Around,
  faults: Faults,
): void {
  for (const end of ['low', 'middle', 'high'] as const) {
    const sizes = usersOver(size, growth, periods, (band: Band) => band[end]);
    const at = sizes.findIndex((mean) => !(mean <= MOST_USERS));
    if (at < 0) continue;
    faults.add(
      path,
      `the group grows past ${users(MOST_USERS)} in the period ${periods[at]?.id}, which is more than any plan can have; write a slower growth, a logistic one, or fewer users.`,
    );
    return;
  }
}

function users(count: number): string {
  return writeQuantity('users', count);
}
