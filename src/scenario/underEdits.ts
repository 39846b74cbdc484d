import type { LoadCatalogue } from '../catalogue/load.ts';
import { isWithin } from '../reading/mergedOverrides.ts';
import { type Edit, type OpenedScenario, readEdited } from './edited.ts';
import type { ScenarioInput } from './inputs/input.ts';
import { inputsOf } from './inputs.ts';

/**
 * The input at a path as it would be without the edits of it and of what lies below; undefined where there would be none, or where the
 * scenario could not be read without them.
 */
export function underEdits(
  opened: OpenedScenario,
  edits: readonly Edit[],
  path: readonly string[],
  load: LoadCatalogue,
): ScenarioInput | undefined {
  const others = edits.filter((edit) => !isWithin(path, edit.path));
  const read = readEdited(opened, others, load);
  if (read.kind === 'wrong') return undefined;
  const inputs = inputsOf(read, others);
  const isAt = (other: readonly string[]) => other.length === path.length && isWithin(path, other);
  return (
    inputs.find((input) => isAt(input.path)) ??
    inputs.find(({ words }) => words.some((word) => isAt(word.path)))
  );
}
