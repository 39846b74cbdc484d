import { wrap } from '../report/wrap.ts';
import type { ScreenFiles } from './files.ts';
import { line, type Page } from './page.ts';

/**
 * A command on as many lines as it takes, each but the last ended as a shell continues it, so that it can be copied; or why there
 * is none.
 */
export function commandPage(found: ReturnType<ScreenFiles['commandFor']>, columns: number): Page {
  if (found.kind === 'none')
    return {
      title: 'No command gives this plan; any key closes',
      headings: [],
      lines: wrap(found.why, columns).map((text) => line(text)),
    };
  const command = found.text;
  return {
    title: 'The command that gives this plan; any key closes',
    headings: [],
    lines: [
      ...linesOf(command, columns).flatMap((text) => brokenAnywhere(text, columns).map((part) => line(part))),
      line(''),
      line('Paths lead from the folder that the screen was started in.', 'quiet'),
    ],
  };
}

// A flag stays with its value. The command holds no blanks before two dashes but those before flags.
function linesOf(command: string, columns: number): string[] {
  const lines: string[] = [];
  for (const part of command.split(/ (?=--)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 1 <= columns - CONTINUED.length)
      lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines.map((text, index) => (index < lines.length - 1 ? `${text}${CONTINUED}` : text));
}

const CONTINUED = ' \\';

// A value that is longer than the terminal is wide can only be broken within.
function brokenAnywhere(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (let rest = [...text]; rest.length > 0; rest = rest.slice(columns))
    lines.push(rest.slice(0, columns).join(''));
  return lines;
}
