import type { Page } from './page.ts';
import { cut, widthOf } from './width.ts';

/** A report as one text: its title underlined, then its parts with an empty line between them, and a newline at its end. */
export function titled(title: string, parts: readonly (readonly string[])[], page: Page): string {
  const shown = cut(title, page.columns);
  const head = [shown, '═'.repeat(widthOf(shown))];
  const filled = parts.filter((lines) => lines.length > 0);
  return `${[head, ...filled.flatMap((lines) => [[''], lines])].flat().join('\n')}\n`;
}
