/** What a line is about, and what it says. */
export type Fact = readonly [name: string, fact: string];
