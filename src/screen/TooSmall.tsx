import { Box, Text } from 'ink';
import { LEAST_SIZE } from './layout.ts';
import type { TerminalSize } from './useTerminalSize.ts';

/** What the screen needs, where the terminal has less. */
export function TooSmall({ columns, rows }: TerminalSize) {
  return (
    <Box width={columns} height={Math.max(1, rows - 1)} overflowY="hidden">
      <Text wrap="wrap">
        {`This screen needs ${LEAST_SIZE.columns} columns and ${LEAST_SIZE.rows} rows; this terminal has ${columns} and ${rows}. Make it larger, or press q and run "millwright | less" for the plan as text.`}
      </Text>
    </Box>
  );
}
