import { expect, test } from 'vitest';
import { whyNotWritten } from '../../src/cli/outputFile.ts';

test('a file that cannot be written is told with the reason, and what to do', () => {
  const why = (path: string, code: string) => whyNotWritten(path, { code, message: 'what the system says' });
  expect(why('plan.json', 'EACCES')).toBe(
    'plan.json cannot be written: you may not write to this folder. Choose another place.',
  );
  expect(why('plans/plan.json', 'EROFS')).toBe(
    'plans/plan.json cannot be written: you may not write to plans. Choose another place.',
  );
  // The name is no part of what has to be read to the end.
  expect(why('a'.repeat(300), 'ENAMETOOLONG')).toBe(
    `"${'a'.repeat(60)}..." cannot be written: its name is too long. Choose a shorter one.`,
  );
  expect(why('plan.json', 'EIO')).toBe('plan.json cannot be written: what the system says.');
});
