import type { TextProps } from 'ink';

type Style = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse'>;

/** Looks by meaning. A word or a sign always says the same thing as the colour, for those who see none. */
export const theme = {
  plain: {},
  title: { bold: true },
  heading: { bold: true, color: 'cyan' },
  quiet: { dimColor: true },
  money: { bold: true },
  bar: { color: 'cyan' },
  selected: { bold: true },
  changed: { color: 'yellow' },
  good: { color: 'green' },
  warning: { color: 'yellow' },
  error: { color: 'red', bold: true },
} as const satisfies Record<string, Style>;
