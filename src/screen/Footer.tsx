import { Box, Text } from 'ink';
import { safe } from '../report/safe.ts';
import { widthOf } from '../report/width.ts';
import { Field } from './Field.tsx';
import { KEY_BINDINGS } from './keys.ts';
import { questionInWords } from './message.ts';
import type { ScreenState } from './state.ts';
import { theme } from './theme.ts';

interface Props {
  readonly state: ScreenState;
  readonly columns: number;
}

/** The last message, or what is asked, over the keys of the view. Two rows. */
export function Footer({ state, columns }: Props) {
  return (
    <Box flexDirection="column" flexShrink={0} height={2}>
      <Said state={state} columns={columns} />
      <Text wrap="truncate-end" {...theme.quiet}>
        {hintsOf(state, columns)}
      </Text>
    </Box>
  );
}

function Said({ state: { mode, message, inputs, selected }, columns }: Props) {
  if (mode.kind === 'naming')
    return (
      <Text wrap="truncate-end">
        {'Save as '}
        <Field line={mode.line} columns={columns - 'Save as '.length} />
      </Text>
    );
  if (mode.kind === 'asking')
    return (
      <Text wrap="truncate-end" {...theme.warning}>
        {safe(questionInWords(mode.question))}
      </Text>
    );
  if (mode.kind === 'typing') {
    const input = inputs[selected];
    const words =
      input && input.words.length > 0 ? `; or ${input.words.map(({ word }) => word).join(', ')}` : '';
    return (
      <Text wrap="truncate-end" {...theme.quiet}>
        {safe(input ? `${input.label}, now ${input.written}${words}` : ' ')}
      </Text>
    );
  }
  return (
    <Text wrap="truncate-end" {...theme[message?.tone ?? 'plain']}>
      {safe(message?.text ?? ' ')}
    </Text>
  );
}

function hintsOf({ mode, view, scenario }: ScreenState, columns: number): string {
  if (mode.kind === 'typing' || mode.kind === 'naming') return '⏎ take   Tab present value   Esc leave';
  if (mode.kind === 'choosing') return '↑↓ choose   ⏎ take   Esc leave';
  const hasYears = scenario.periods.length > 1;
  const shown = KEY_BINDINGS.flatMap(({ hint }) =>
    hint && (hasYears || !hint.isForYears) && (hint.panels?.includes(view.panel) ?? true)
      ? [`${hint.shown} ${hint.text}`]
      : [],
  );
  return fitted(shown, columns);
}

// Two blanks between hints where three do not fit; then those before help and quit give way, the last one first.
function fitted(hints: readonly string[], columns: number): string {
  const wide = hints.join('   ');
  if (widthOf(wide) <= columns) return wide;
  const narrow = hints.join('  ');
  if (widthOf(narrow) <= columns || hints.length <= ALWAYS) return narrow;
  return fitted(hints.toSpliced(-ALWAYS - 1, 1), columns);
}

/** Help and quit, the last two in the table of keys. */
const ALWAYS = 2;
