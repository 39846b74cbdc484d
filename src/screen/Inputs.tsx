import { Box, Text } from 'ink';
import { cut, padded } from '../report/width.ts';
import { type Input, labelOf, writeInput } from './input.ts';
import { theme } from './theme.ts';

interface Props {
  readonly inputs: readonly Input[];
  readonly selected: number;
  readonly columns: number;
  readonly rows: number;
}

/** The numbers that can be nudged, with a `>` before the one that arrows change and the steps taken after each that changed. */
export function Inputs({ inputs, selected, columns, rows }: Props) {
  const first = Math.max(0, Math.min(selected - Math.floor(rows / 2), inputs.length - rows));
  const shown = inputs.slice(first, first + rows);
  const below = inputs.length - first - shown.length;
  const hidden = [first > 0 ? `↑${first}` : '', below > 0 ? `↓${below}` : ''].join(' ').trim();
  const label = columns - MARK - VALUE - STEPS;
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      <Text wrap="truncate-end">
        <Text {...theme.heading}>{padded('Inputs', MARK + label + VALUE)}</Text>
        <Text {...theme.quiet}>{padded(hidden, STEPS, 'right')}</Text>
      </Text>
      {shown.map((input, index) => {
        const isSelected = first + index === selected;
        const name = labelOf(input.target);
        return (
          <Text key={name} wrap="truncate-end" {...(isSelected ? theme.selected : theme.plain)}>
            {isSelected ? '> ' : '  '}
            {padded(cut(name, label - 1), label)}
            {padded(writeInput(input), VALUE, 'right')}
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

function stepsOf({ steps }: Input): string {
  if (steps === 0) return '';
  return steps > 0 ? `+${steps}` : `${steps}`;
}
