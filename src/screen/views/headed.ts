import { section } from '../../report/section.ts';
import { type Line, line, type Span } from '../page.ts';

/** Lines under a heading that is ruled across the page, as in the report; nothing where there are no lines. */
export function headed(title: string, lines: readonly Line[], columns: number): Line[] {
  const [heading] = section(title, lines.length > 0 ? [''] : [], { columns });
  return heading === undefined ? [] : [line(heading, 'heading'), ...lines];
}

/** A section of the report as lines of a page: its first line is its heading. */
export function fromReport(section: readonly string[]): Line[] {
  return section.map((text, index) => line(text, index === 0 ? 'heading' : undefined));
}

/** The same of a section that begins by saying how to read it, up to its first empty line; with its bars drawn. */
export function introduced(section: readonly string[]): Line[] {
  const end = section.indexOf('');
  return section.map((text, index) => {
    if (index === 0) return line(text, 'heading');
    return index < end ? line(text, 'quiet') : withBars(text);
  });
}

function withBars(text: string): Line {
  const parts = text.split(BARS).filter((part) => part !== '');
  return parts.length > 0
    ? parts.map((part): Span => (BARS.test(part) ? { text: part, look: 'bar' } : { text: part }))
    : line('');
}

/** Blocks, shades and the line between them. */
const BARS = /([█░│]+)/;

/** Sections with an empty line between those that have any. */
export function apart(sections: readonly (readonly Line[])[]): Line[] {
  const filled = sections.filter((lines) => lines.length > 0);
  return filled.flatMap((lines, index) => [...(index > 0 ? [line('')] : []), ...lines]);
}
