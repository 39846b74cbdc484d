import { Box, Text } from 'ink';
import { padded } from '../report/width.ts';
import { KEY_BINDINGS } from './keys.ts';
import { theme } from './theme.ts';

/** Every key with what it does. */
export function Help() {
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Text {...theme.heading}>Keys</Text>
      {KEY_BINDINGS.map(({ command, shown, description }) => (
        <Text key={command} wrap="truncate-end">
          {`  ${padded(shown, 10)} ${description}`}
        </Text>
      ))}
      <Text wrap="truncate-end" {...theme.quiet}>
        Commitments stay what they are in tokens when demand changes.
      </Text>
    </Box>
  );
}
