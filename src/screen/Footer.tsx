import { Box, Text } from 'ink';
import { safe } from '../report/safe.ts';
import { KEY_BINDINGS } from './keys.ts';
import type { Message } from './message.ts';
import { theme } from './theme.ts';

interface Props {
  readonly message: Message | undefined;
  /** Whether there are several periods to choose from. */
  readonly hasYears: boolean;
}

/** The last message over the keys that matter most. Two rows. */
export function Footer({ message, hasYears }: Props) {
  return (
    <Box flexDirection="column" flexShrink={0} height={2}>
      <Text wrap="truncate-end" {...theme[message?.tone ?? 'plain']}>
        {safe(message?.text ?? ' ')}
      </Text>
      <Text wrap="truncate-end" {...theme.quiet}>
        {hints(hasYears)}
      </Text>
    </Box>
  );
}

// With the keys for periods two blanks between the hints are what 80 columns leave.
function hints(hasYears: boolean): string {
  const shown = KEY_BINDINGS.flatMap(({ hint }) => (hint && (hasYears || !hint.isForYears) ? [hint] : []));
  return shown.map((hint) => `${hint.shown} ${hint.text}`).join(hasYears ? '  ' : '   ');
}
