import { isWithin } from '../../reading/mergedOverrides.ts';
import type { Edit } from '../edited.ts';
import type { ReadScenario } from '../read.ts';
import { type Amounts, writeAmounts } from './amounts.ts';
import type { ChoiceInput, Group, QuantityInput, Word } from './input.ts';

/** What inputs are made from. */
export interface Edited extends ReadScenario {
  readonly edits: readonly Edit[];
}

type Stated = Pick<QuantityInput, 'path' | 'group' | 'label' | 'dimension'> &
  Partial<Pick<QuantityInput, 'move' | 'least' | 'most' | 'whyNoStep' | 'inPeriods' | 'words'>> & {
    /** Absent where nobody states it. */
    readonly stated: Amounts | undefined;
    /** What the plan takes then; absent where that is no number. */
    readonly otherwise?: number;
    /** How it is written then, where that is no number of its own. */
    readonly unset?: string;
  };

/** One quantity of the scenario; by default it moves by the same amount everywhere, from nothing on, up to what its dimension can have. */
export function quantityInput({ edits }: Edited, given: Stated): QuantityInput {
  const { stated, otherwise, unset, path, dimension, ...rest } = given;
  const amounts = stated ?? otherwise;
  return {
    kind: 'quantity',
    move: { kind: 'amount' },
    least: 0,
    most: dimension === 'share' ? 1 : Number.POSITIVE_INFINITY,
    words: [],
    ...rest,
    path,
    dimension,
    ...(amounts !== undefined && { amounts }),
    isStated: stated !== undefined,
    written:
      stated === undefined && unset !== undefined
        ? unset
        : amounts === undefined
          ? 'none'
          : writeAmounts(dimension, amounts),
    ...editOf(path, edits),
  };
}

/** One choice between words; `word` is the present one. */
export function choiceInput(
  { edits }: Edited,
  group: Group,
  label: string,
  word: string,
  words: readonly Word[],
): ChoiceInput {
  const path = words[0]?.path ?? [];
  return { kind: 'choice', path, group, label, written: word, words, ...editOf(path, edits) };
}

function editOf(path: readonly string[], edits: readonly Edit[]): Pick<QuantityInput, 'edit' | 'isEdited'> {
  const edit = edits.find((each) => each.path.length === path.length && isWithin(each.path, path));
  const isEdited = edits.some((each) => isWithin(each.path, path) || isWithin(path, each.path));
  return { ...(edit && { edit }), isEdited };
}
