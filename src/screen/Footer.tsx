import { Box, Text } from 'ink';
import { safe } from '../report/safe.ts';
import { KEY_BINDINGS } from './keys.ts';
import type { Message } from './state.ts';
import { theme } from './theme.ts';

/** The last message over the keys that matter most. Two rows. */
export function Footer({ message }: { readonly message: Message | undefined }) {
  return (
    <Box flexDirection="column" flexShrink={0} height={2}>
      <Text wrap="truncate-end" {...theme[message?.tone ?? 'plain']}>
        {safe(message?.text ?? ' ')}
      </Text>
      <Text wrap="truncate-end" {...theme.quiet}>
        {HINTS}
      </Text>
    </Box>
  );
}

const HINTS = KEY_BINDINGS.flatMap(({ hint }) => (hint ? [`${hint.shown} ${hint.text}`] : [])).join('   ');
