import { line, type Page } from './page.ts';

/** A command on as many lines as it takes; broken anywhere, so that the terminal copies it whole where it is one line. */
export function commandPage(command: string, columns: number): Page {
  const lines: string[] = [];
  let rest = [...command];
  while (rest.length > 0) {
    lines.push(rest.slice(0, columns).join(''));
    rest = rest.slice(columns);
  }
  return {
    title: 'The command that gives this plan; any key closes',
    headings: [],
    lines: [
      ...lines.map((text) => line(text)),
      line(''),
      line('Paths lead from the folder that the screen was started in.', 'quiet'),
    ],
  };
}
