// Where the program runs from its source (`npm run dev`, the tests), a thread does not inherit the reading of TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
