import type { PlanOutcome } from '../plan/plan.ts';
import { widthOf } from '../report/width.ts';
import { wrap } from '../report/wrap.ts';
import type { ScreenFiles } from './files.ts';
import { line, type Page } from './page.ts';

/**
 * A command on as many lines as it takes, each but the last ended as a shell continues it, so that it can be copied; or why there
 * is none. It gives the plan on show unless that is one of a search that was stopped, or there is none.
 */
export function commandPage(
  found: ReturnType<ScreenFiles['commandFor']>,
  outcome: PlanOutcome['kind'] | undefined,
  columns: number,
): Page {
  const said = (text: string) => wrap(text, columns).map((part) => line(part, 'quiet'));
  if (found.kind === 'none')
    return {
      title: 'No command gives this plan; any key closes',
      headings: [],
      lines: wrap(found.why, columns).map((text) => line(text)),
    };
  return {
    title: `The command that ${outcome === 'optimal' ? 'gives this plan' : 'plans these inputs'}; any key closes`,
    headings: [],
    lines: [
      ...linesOf(found.text, columns).map((text) => line(text)),
      line(''),
      ...said('Paths lead from the folder that the screen was started in.'),
      ...(outcome === 'stopped' ? said(SEARCHES_ANEW) : []),
    ],
  };
}

const SEARCHES_ANEW =
  'The search for the plan on show was stopped: the command searches anew, and may end at another plan. w writes the one on show.';

// A flag stays with its value. The command holds no blanks before two dashes but those before flags.
function linesOf(command: string, columns: number): string[] {
  const lines: string[] = [];
  for (const part of command.split(/ (?=--)/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + widthOf(part) + 1 <= columns - CONTINUED.length)
      lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines.flatMap((text, index) => {
    if (index === lines.length - 1) return brokenLines(text, columns);
    const broken = brokenLines(text, columns - CONTINUED.length);
    return broken.with(-1, `${broken.at(-1)}${CONTINUED}`);
  });
}

const CONTINUED = ' \\';

/**
 * A line that is longer than the terminal is wide, broken so that a shell puts it together again: a backslash at its end joins a word with
 * the next line, and quotes are closed before it and opened again after.
 */
function brokenLines(text: string, columns: number): string[] {
  if (widthOf(text) <= columns) return [text];
  const lines: string[] = [];
  let line = '';
  let isQuoted = false;
  let isEscaped = false;
  for (const character of text) {
    const willBeQuoted: boolean = character === "'" && !isEscaped ? !isQuoted : isQuoted;
    const end = willBeQuoted ? "'\\" : '\\';
    // What follows a backslash outside of quotes cannot be parted from it.
    if (!isEscaped && widthOf(line + character + end) + 1 > columns) {
      lines.push(`${line}${isQuoted ? "'" : ''}\\`);
      line = isQuoted ? "'" : '';
    }
    line += character;
    isEscaped = character === '\\' && !isQuoted && !isEscaped;
    isQuoted = willBeQuoted;
  }
  return [...lines, line];
}
