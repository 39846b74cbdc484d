/** What was thrown, as one line of at most 160 characters: an error inside HiGHS carries its whole minified source. */
export function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  if (line === '') return 'it stopped without a message';
  return line.length <= 160 ? line : `${line.slice(0, 157)}...`;
}
