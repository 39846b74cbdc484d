import { listed } from '../quantity/words.ts';
import type { Generation } from './generations.ts';
import type { Answered } from './section.ts';
import { isSome, NEGLIGIBLE } from './someRacks.ts';
import { amount, at, label, racksInWords, type Story } from './storyFacts.ts';
import { totalOver } from './stretch.ts';
import { switchingOff } from './switchingOff.ts';

/**
 * What becomes of a generation over the horizon, as one sentence: whether it stands at the start or when it comes, how far it
 * grows, when it is switched off within its life and for whose sake, when it retires, and what is left of it at the end.
 */
export function storyOf(document: Answered, generation: Generation, all: readonly Generation[]): string {
  const story: Story = {
    document,
    generation,
    all,
    first: firstOf(generation),
    last: document.periods.length - 1,
  };
  const clauses = [
    opening(story),
    ...growth(story),
    ...switchingOff(story),
    ...retiring(story),
    ...ending(story),
  ];
  return `${generation.name} (${listed(generation.systems)}) ${inOneSentence(clauses)}.`;
}

// A comma before the last of more than two, which may themselves hold an "and" or a comma.
function inOneSentence(clauses: readonly string[]): string {
  const last = clauses.at(-1) ?? '';
  const before = clauses.slice(0, -1);
  if (before.length === 0) return last;
  return `${before.join(', ')}${before.length > 1 || before[0]?.includes(', ') ? ',' : ''} and ${last}`;
}

function firstOf({ periods }: Generation): number {
  const standing = periods.findIndex(({ installed }) => isSome(installed));
  return standing < 0 ? periods.findIndex(({ retired }) => isSome(retired)) : standing;
}

function opening(story: Story): string {
  const { installed, bought, retired, running } = at(story, story.first);
  const when = label(story, story.first);
  const isOff = !isSome(running);
  if (!isSome(installed)) return `retires as the plan begins: the life of its ${racksInWords(retired)} ends`;
  const stood = story.first === 0 && isSome(installed + retired - bought);
  const old = installed - bought;
  if (stood && isSome(old) && isSome(bought))
    return `stands with ${racksInWords(old)} from the start, runs in ${when} with ${amount(story, 0)}`;
  if (stood && isSome(old) && !isOff && isSome(installed - running))
    return `stands with ${racksInWords(old)} from the start, runs ${amount(story, 0)} of them`;
  if (stood && isSome(old))
    return `stands ${isOff ? 'switched off ' : ''}with ${amount(story, 0)} from the start`;
  const onOrder = isSome(bought) ? '' : ' that were on order';
  return `comes in ${when} with ${amount(story, story.first)}${onOrder}${isOff ? ', switched off' : ''}`;
}

function peakOf({ generation }: Story): number {
  const most = Math.max(...generation.periods.map(({ powerMw }) => powerMw));
  return generation.periods.findIndex(({ powerMw }) => powerMw >= most * (1 - NEGLIGIBLE));
}

function growth(story: Story): string[] {
  const on = story.generation.periods.findIndex(({ running }) => isSome(running));
  const peak = peakOf(story);
  const begins = on > story.first ? [`runs from ${label(story, on)} on with ${amount(story, on)}`] : [];
  const grows = on >= 0 && at(story, peak).powerMw > at(story, on).powerMw * (1 + NEGLIGIBLE);
  const hasMore = grows && isSome(at(story, peak).installed - at(story, on).installed);
  const verb = hasMore ? 'grows to' : 'runs up to';
  return [...begins, ...(grows ? [`${verb} ${amount(story, peak)} by ${label(story, peak)}`] : [])];
}

function retiring(story: Story): string[] {
  const { periods } = story.generation;
  const places = periods.flatMap(({ retired }, place) => (isSome(retired) ? [place] : []));
  const [from, to] = [places[0], places.at(-1)];
  if (from === undefined || to === undefined || !isSome(at(story, story.first).installed)) return [];
  const when = from === to ? `in ${label(story, from)}` : `from ${label(story, from)} to ${label(story, to)}`;
  if (!isSome(at(story, story.last).installed)) return [`retires ${when}`];
  const gone = totalOver(periods, ({ retired }) => retired);
  return [`has ${racksInWords(gone)} retired ${when}`];
}

function ending(story: Story): string[] {
  const { installed, running, powerMw } = at(story, story.last);
  if (!isSome(installed) || story.first === story.last) return [];
  if (!isSome(running)) return ['stands switched off at the end'];
  const peak = at(story, peakOf(story)).powerMw;
  return powerMw >= peak * (1 - NEGLIGIBLE)
    ? ['runs to the end']
    : [`still runs at the end with ${amount(story, story.last)}`];
}
