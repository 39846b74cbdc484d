/** Wrong usage of the command line: a whole message for the user, without a stack. */
export class UsageError extends Error {}
