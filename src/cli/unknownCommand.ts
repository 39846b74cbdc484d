import { existsSync } from 'node:fs';
import { didYouMean } from '../reading/didYouMean.ts';
import { UsageError } from './usageError.ts';

/** Refuses a first word that is neither a command nor looks like a file: no dot, no slash, and nothing there of that name. */
export function refuseUnknownCommand(word: string, commands: readonly string[]): void {
  if (word === '-' || /[./\\]/.test(word) || existsSync(word)) return;
  const all = `the commands are ${commands.join(', ')}.`;
  const hint = didYouMean(word, commands, all, (command) => `millwright ${command}`);
  throw new UsageError(`"${word}" is neither a command nor a file: ${hint}`);
}
