import { escaped } from './escaped.ts';

/** Parts of a Markdown document with an empty line between them; a part that is empty is left out. Ends with a newline. */
export function joined(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Parts under a heading; none where all of them are empty. */
export function under(title: string, parts: readonly string[]): string[] {
  return parts.some((part) => part !== '') ? [`## ${escaped(title)}`, ...parts] : [];
}

/** Each sentence as a paragraph of its own. */
export function paragraphs(sentences: readonly string[]): string[] {
  return sentences.map(escaped);
}

/** Sentences as one list. */
export function points(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${escaped(sentence)}`).join('\n');
}
