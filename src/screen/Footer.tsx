import { Box, Text } from 'ink';
import { match } from 'ts-pattern';
import { safe } from '../report/safe.ts';
import { cutMiddle, widthOf } from '../report/width.ts';
import { wrap } from '../report/wrap.ts';
import type { ScenarioInput } from '../scenario/inputs/input.ts';
import { Field } from './Field.tsx';
import { type Hint, KEY_BINDINGS } from './keys.ts';
import { questionInWords } from './message.ts';
import { Row } from './Row.tsx';
import type { ScreenState } from './state.ts';

interface Props {
  readonly state: ScreenState;
  readonly columns: number;
}

/**
 * The last message, or what is asked, over the keys of the view. Two rows: a message too long for one stands in the place of the keys, too,
 * until the next key.
 */
export function Footer({ state, columns }: Props) {
  const long = longIn(state, columns);
  return (
    <Box flexDirection="column" flexShrink={0} height={2}>
      {long ? <Row look={long.look}>{long.first}</Row> : <Said state={state} columns={columns} />}
      <Row look={long?.look ?? 'quiet'}>{long?.second ?? hintsOf(state, columns)}</Row>
    </Box>
  );
}

/** What is said where it takes two rows; undefined where one is enough, or where it is said whole above the body (see Trouble.tsx). */
function longIn({ mode, message }: ScreenState, columns: number) {
  const isTrouble = message?.tone === 'error' || message?.tone === 'warning';
  const said = match(mode)
    .with({ kind: 'asking' }, ({ question }) => ({
      text: questionInWords(question),
      look: 'warning' as const,
    }))
    .with({ kind: 'browsing' }, () =>
      message && !isTrouble ? { text: message.text, look: message.tone } : undefined,
    )
    .otherwise(() => undefined);
  const [first = '', ...rest] = wrap(safe(said?.text ?? ''), columns);
  // Its end says what came of a change, its beginning of which one.
  return said && rest.length > 0
    ? { look: said.look, first, second: cutMiddle(rest.join(' '), columns) }
    : undefined;
}

function Said({ state: { mode, message, inputs, selected }, columns }: Props) {
  if (mode.kind === 'naming')
    return (
      <Text wrap="truncate-end">
        {'Save as '}
        <Field line={mode.line} columns={columns - 'Save as '.length} />
      </Text>
    );
  if (mode.kind === 'asking') return <Row look="warning">{safe(questionInWords(mode.question))}</Row>;
  if (mode.kind === 'typing') {
    const input = inputs[selected];
    return <Row look="quiet">{safe(input ? presentInWords(input) : '')}</Row>;
  }
  return <Row look={message?.tone ?? 'plain'}>{safe(message?.text ?? '')}</Row>;
}

// What else may be typed comes first: a value over many months is longer than a row.
function presentInWords({ kind, label, words, written }: ScenarioInput): string {
  const or = kind === 'choice' ? '' : 'or ';
  const others = words.length > 0 ? ` (${or}${words.map(({ word }) => word).join(', ')})` : '';
  return `${label}${others}, now ${written}`;
}

function hintsOf({ mode, view, scenario }: ScreenState, columns: number): string {
  if (mode.kind === 'typing') return '⏎ take   Tab present value   Esc leave';
  if (mode.kind === 'naming') return '⏎ save   Esc leave';
  if (mode.kind === 'choosing') return '↑↓ choose   ⏎ take   Esc leave';
  const hasYears = scenario.periods.length > 1;
  const shown = KEY_BINDINGS.flatMap(({ hint }) =>
    hint && (hasYears || !hint.isForYears) && (hint.panels?.includes(view.panel) ?? true) ? [hint] : [],
  );
  return fitted(shown, columns);
}

// Two blanks between hints where three do not fit; then short words, without those that give way; then the last before help and quit goes.
function fitted(hints: readonly Hint[], columns: number): string {
  const long = hints.map(({ shown, text }) => `${shown} ${text}`);
  const short = hints
    .filter(({ givesWay }) => !givesWay)
    .map(({ shown, text, short = text }) => `${shown} ${short}`);
  const fits = (text: string) => widthOf(text) <= columns;
  return [long.join('   '), long.join('  '), ...fewer(short)].find(fits) ?? '';
}

/** All hints, then one fewer each time, down to help and quit: the last two in the table of keys. */
function fewer(hints: readonly string[]): string[] {
  return hints
    .slice(ALWAYS - 1)
    .map((_, dropped) => hints.toSpliced(hints.length - ALWAYS - dropped, dropped).join('  '));
}

const ALWAYS = 2;
