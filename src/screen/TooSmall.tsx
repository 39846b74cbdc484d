import { Box, Text } from 'ink';
import { useMemo } from 'react';
import { safe } from '../report/safe.ts';
import type { ScreenFiles } from './files.ts';
import { LEAST_SIZE } from './layout.ts';
import { questionInWords } from './message.ts';
import type { ScreenState } from './state.ts';
import type { TerminalSize } from './useTerminalSize.ts';

interface Props extends TerminalSize {
  readonly state: ScreenState;
  readonly files: ScreenFiles;
}

/** What the screen needs, where the terminal has less, and the command that does without; what is asked comes first. */
export function TooSmall({ columns, rows, state: { mode, opened, history }, files }: Props) {
  // It looks at the file, which no frame should.
  const command = useMemo(() => files.commandFor(opened, history.now), [files, opened, history.now]);
  const asked = mode.kind === 'asking' ? `${safe(questionInWords(mode.question))} ` : '';
  const instead =
    command.kind === 'command' ? ` and run "${safe(command.text)} | less" for the plan as text` : '';
  return (
    <Box width={columns} height={Math.max(1, rows - 1)} overflowY="hidden">
      <Text wrap="wrap">
        {`${asked}This screen needs ${LEAST_SIZE.columns} columns and ${LEAST_SIZE.rows} rows; this terminal has ${columns} and ${rows}. Make it larger, or press q${instead}.`}
      </Text>
    </Box>
  );
}
