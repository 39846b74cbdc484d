import { Text } from 'ink';
import { counted } from '../quantity/counted.ts';
import { theme } from './theme.ts';

/** The row that says how many more there are than fit; nothing where all fit. */
export function More({ hidden, noun, plural }: { hidden: number; noun: string; plural?: string }) {
  if (hidden <= 0) return null;
  return <Text {...theme.quiet}>{`and ${counted(hidden, noun, plural)} more`}</Text>;
}
