import { counted } from '../../quantity/counted.ts';
import { listed } from '../../quantity/words.ts';
import { fallInWords, fallsOfPower } from '../fallsOfPower.ts';
import { storyOf } from '../generationStory.ts';
import { generationsOf } from '../generations.ts';
import type { Page } from '../page.ts';
import { type Answered, section } from '../section.ts';
import { point } from '../wrap.ts';

const MOST_FALLS = 6;

/** When each generation comes, grows, is switched off and leaves, a sentence each; then where a fall of power switches racks off. */
export function generations(document: Answered, page: Page): string[] {
  return section(
    'When each generation comes and goes',
    generationSentences(document).flatMap((text) => point(text, page.columns)),
    page,
  );
}

/** The same as sentences. */
export function generationSentences(document: Answered): string[] {
  const all = generationsOf(document);
  const falls = fallsOfPower(document);
  const rest = falls.slice(MOST_FALLS);
  return [
    ...all.map((generation) => storyOf(document, generation, all)),
    ...falls.slice(0, MOST_FALLS).map((fall) => fallInWords(document, fall)),
    ...(rest.length > 0
      ? [
          `Power falls below what ran ${counted(rest.length, 'more time')}, at ${listed([...new Set(rest.map(({ site }) => site))])}.`,
        ]
      : []),
  ];
}
