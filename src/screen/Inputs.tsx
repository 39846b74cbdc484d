import { Box, Text } from 'ink';
import { cut, cutMiddle, padded, widthOf } from '../report/width.ts';
import type { ScenarioInput } from '../scenario/inputs/input.ts';
import { writtenIn } from '../scenario/inputs/writtenIn.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Field } from './Field.tsx';
import type { LineEdit } from './lineEdit.ts';
import { Row } from './Row.tsx';
import { theme } from './theme.ts';
import { chosenPeriod, type View } from './view.ts';

interface Props {
  readonly inputs: readonly ScenarioInput[];
  readonly selected: number;
  /** What is being typed for the selected input; absent where nothing is. */
  readonly typing: LineEdit | undefined;
  readonly scenario: Scenario;
  readonly view: View;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The inputs of the scenario in the chosen period, with a `>` before the one that arrows change and a `*` after each that was changed;
 * over them the group of the selected one, and how many stand above and below.
 */
export function Inputs({ inputs, selected, typing, scenario, view, columns, rows }: Props) {
  const first = Math.max(0, Math.min(selected - Math.floor(rows / 2), inputs.length - rows));
  const shown = inputs.slice(first, first + rows);
  const below = inputs.length - first - shown.length;
  const hidden = [first > 0 ? `↑${first}` : '', below > 0 ? `↓${below}` : ''].join(' ').trim();
  const value = columns < WIDE ? VALUE : WIDE_VALUE;
  const label = columns - MARK - value - CHANGED;
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      <Row>
        {[
          {
            text: padded(headingOf(inputs[selected], scenario, view), columns - hidden.length),
            look: 'heading',
          },
          { text: hidden, look: 'quiet' },
        ]}
      </Row>
      {shown.map((input, index) => {
        const isSelected = first + index === selected;
        const key = input.path.join('.') + input.label;
        if (isSelected && typing)
          return (
            <Text key={key} wrap="truncate-end" {...theme.selected}>
              {`> ${padded(cutMiddle(input.label, label - 1), label)}`}
              <Field line={typing} columns={value + CHANGED} />
            </Text>
          );
        const text = besideEachOther(input.label, writtenIn(input, view.period), columns - MARK - CHANGED);
        return (
          <Row key={key} look={isSelected ? 'selected' : 'plain'}>
            {[
              { text: `${isSelected ? '> ' : '  '}${text}` },
              ...(input.isEdited ? [{ text: ' *', look: 'changed' as const }] : []),
            ]}
          </Row>
        );
      })}
    </Box>
  );
}

const MARK = 2;
const VALUE = 12;

/** Where the list is wide, its values have more room. */
const WIDE = 40;
const WIDE_VALUE = 16;

const CHANGED = 2;

/** What is left of a name where its value takes the room. */
const LEAST_LABEL = 5;

// The value is what planners look for: the name gives way, and in its middle.
function besideEachOther(label: string, value: string, room: number): string {
  const shown = cut(value, room - LEAST_LABEL - 1);
  const left = room - widthOf(shown);
  return padded(cutMiddle(label, left - 1), left) + shown;
}

function headingOf(selected: ScenarioInput | undefined, scenario: Scenario, view: View): string {
  const group = selected ? `${selected.group}` : 'Inputs';
  return scenario.periods.length > 1 ? `${group} in ${chosenPeriod(scenario, view)}` : group;
}

/**
 * The selected input on one line, where the list of them has no room: `> power abilene 1.01 GW *`. A name that is too long for the room is cut,
 * but never the value.
 */
export function inputLine(input: ScenarioInput, view: View, room: number): string {
  const value = ` ${writtenIn(input, view.period)}${input.isEdited ? ' *' : ''}`;
  const label = Math.max(LEAST_LABEL, room - MARK - widthOf(value));
  return `> ${cutMiddle(input.label, label)}${value}`;
}

/** What the selected input takes beside a title that has no room for both. */
export const LEAST_INPUT_LINE = 30;
