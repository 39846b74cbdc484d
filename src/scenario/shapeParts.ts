import { writeQuantity } from '../quantity/quantity.ts';
import { roundTo10 } from '../quantity/round.ts';
import { listed } from '../quantity/words.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { Path } from '../reading/path.ts';
import type { Block } from './scenario.ts';

/**
 * Demand in each block over the mean of the day, from a list in the order of the blocks or from parts by block. Parts that miss
 * the mean by their rounding are scaled onto it; others are a fault, and so are too few or too many. Undefined after a fault.
 */
export function shapeFromParts(
  path: Path,
  stated: readonly number[] | Readonly<Record<string, number>>,
  blocks: readonly Block[],
  faults: Faults,
): number[] | undefined {
  const parts = isList(stated)
    ? inOrder(path, stated, blocks, faults)
    : byBlock(path, stated, blocks, faults);
  return parts && withMeanOfOne(path, parts, blocks, faults);
}

function isList(stated: readonly number[] | Readonly<Record<string, number>>): stated is readonly number[] {
  return Array.isArray(stated);
}

function inOrder(
  path: Path,
  shape: readonly number[],
  blocks: readonly Block[],
  faults: Faults,
): readonly number[] | undefined {
  if (shape.length === blocks.length) return shape;
  faults.add(
    path,
    `${shape.length} ${shape.length === 1 ? 'part' : 'parts'} for ${blocks.length} ${blocks.length === 1 ? 'block' : 'blocks'}; write one for each block in their order: ${listed(blocks.map(({ id }) => id))}.`,
  );
  return undefined;
}

function byBlock(
  path: Path,
  shape: Readonly<Record<string, number>>,
  blocks: readonly Block[],
  faults: Faults,
): number[] | undefined {
  const ids = blocks.map(({ id }) => id);
  const unknown = Object.keys(shape).filter((id) => !ids.includes(id));
  const missing = ids.filter((id) => !Object.hasOwn(shape, id));
  for (const id of unknown) faults.add([...path, id], `no block is called "${id}"; ${didYouMean(id, ids)}`);
  if (unknown.length === 0 && missing.length > 0)
    faults.add(
      path,
      `no part for the ${missing.length === 1 ? 'block' : 'blocks'} ${listed(missing)}; write one for each block.`,
    );
  return unknown.length + missing.length > 0 ? undefined : ids.map((id) => shape[id] as number);
}

/** How far the mean of a shape may miss 1 because its parts were rounded. */
const ROUNDED = 1e-3;

function withMeanOfOne(
  path: Path,
  parts: readonly number[],
  blocks: readonly Block[],
  faults: Faults,
): number[] | undefined {
  const mean = parts.reduce((sum, part, index) => sum + part * (blocks[index] as Block).share, 0);
  if (Math.abs(mean - 1) < 1e-9) return [...parts];
  if (Math.abs(mean - 1) <= ROUNDED) return parts.map((part) => part / mean);
  faults.add(
    path,
    `the parts are ${writeQuantity('partOfMean', roundTo10(mean))} of the mean over the hours of the blocks, where the forecast is the mean of the day and they must come to 100 %; ${mean === 0 ? 'write parts such as "[150 %, 100 %, 50 %]" for blocks of 8 hours' : `write for example "${scaled(parts, mean)}"`}.`,
  );
  return undefined;
}

function scaled(parts: readonly number[], mean: number): string {
  const written = parts.map((part) => writeQuantity('partOfMean', Math.round((part / mean) * 1000) / 1000));
  return `[${written.join(', ')}]`;
}
