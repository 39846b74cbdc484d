import { InputError } from '../../src/reading/inputError.ts';

/** The message of the InputError that an action throws; any other outcome fails the test. */
export function problemsOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('No problem was found.');
}
