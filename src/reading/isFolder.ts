import { statSync } from 'node:fs';

/** Whether a folder stands at a path; false for one that leads through a file, or that may not be looked at. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
