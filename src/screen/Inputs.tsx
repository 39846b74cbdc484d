import { Box, Text } from 'ink';
import { cut, padded } from '../report/width.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Input, labelOf, writeInput } from './input.ts';
import { theme } from './theme.ts';
import { chosenPeriod, type View } from './view.ts';

interface Props {
  readonly inputs: readonly Input[];
  readonly selected: number;
  readonly scenario: Scenario;
  readonly view: View;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The numbers that can be nudged, in the chosen period, with a `>` before the one that arrows change and the steps taken after each that
 * changed.
 */
export function Inputs({ inputs, selected, scenario, view, columns, rows }: Props) {
  const first = Math.max(0, Math.min(selected - Math.floor(rows / 2), inputs.length - rows));
  const shown = inputs.slice(first, first + rows);
  const below = inputs.length - first - shown.length;
  const hidden = [first > 0 ? `↑${first}` : '', below > 0 ? `↓${below}` : ''].join(' ').trim();
  const label = columns - MARK - VALUE - STEPS;
  const heading = scenario.periods.length > 1 ? `Inputs in ${chosenPeriod(scenario, view)}` : 'Inputs';
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      <Text wrap="truncate-end">
        <Text {...theme.heading}>{padded(heading, columns - HIDDEN)}</Text>
        <Text {...theme.quiet}>{padded(hidden, HIDDEN, 'right')}</Text>
      </Text>
      {shown.map((input, index) => {
        const isSelected = first + index === selected;
        const name = labelOf(input.target);
        return (
          <Text key={name} wrap="truncate-end" {...(isSelected ? theme.selected : theme.plain)}>
            {isSelected ? '> ' : '  '}
            {padded(cut(name, label - 1), label)}
            {padded(writeInput(input, view.period), VALUE, 'right')}
            <Text {...theme.changed}>{padded(stepsOf(input), STEPS, 'right')}</Text>
          </Text>
        );
      })}
    </Box>
  );
}

const MARK = 2;
const VALUE = 12;
const STEPS = 4;
const HIDDEN = 7;

/** The steps taken, with their sign; empty where there are none. */
export function stepsOf({ steps }: Input): string {
  if (steps === 0) return '';
  return steps > 0 ? `+${steps}` : `${steps}`;
}
