import { existsSync } from 'node:fs';
import { writeDocument } from '../document/write.ts';
import type { WritePlan } from '../screen/writePlan.ts';
import { writeWhole } from './outputFile.ts';

/** Where the screen writes its plan: into the folder that it was started from. */
const SCREEN_PLAN = 'plan.json';

/** Writes the plan that the screen shows, whole or not at all. */
export const writeFromScreen: WritePlan = (document, mayReplace) => {
  if (!mayReplace && existsSync(SCREEN_PLAN)) return { kind: 'exists', path: SCREEN_PLAN };
  try {
    writeWhole(SCREEN_PLAN, writeDocument(document), mayReplace);
    return { kind: 'written', path: SCREEN_PLAN };
  } catch (error) {
    return { kind: 'failed', why: (error as Error).message };
  }
};
