import { Box, Text } from 'ink';
import { safe } from '../report/safe.ts';
import { LEAST_SIZE } from './layout.ts';
import { questionInWords } from './message.ts';
import type { Question } from './mode.ts';
import type { TerminalSize } from './useTerminalSize.ts';

interface Props extends TerminalSize {
  /** What the planner is asked, which keys still answer; absent where nothing is. */
  readonly question: Question | undefined;
}

/** What the screen needs, where the terminal has less; what is asked comes first. */
export function TooSmall({ columns, rows, question }: Props) {
  const asked = question ? `${safe(questionInWords(question))} ` : '';
  return (
    <Box width={columns} height={Math.max(1, rows - 1)} overflowY="hidden">
      <Text wrap="wrap">
        {`${asked}This screen needs ${LEAST_SIZE.columns} columns and ${LEAST_SIZE.rows} rows; this terminal has ${columns} and ${rows}. Make it larger, or press q and run "millwright | less" for the plan as text.`}
      </Text>
    </Box>
  );
}
