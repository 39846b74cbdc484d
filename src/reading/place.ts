import { dirname, isAbsolute, join } from 'node:path';

/** Where a file such as a scenario stands, for the paths in it. */
export interface Place {
  /** The file's path as the user gave it, or words where it has none. */
  readonly shownAs: string;
  /** The folder that paths in the file are relative to. */
  readonly baseFolder: string;
  /** Texts of forecast files that were read once, by their whole path: whoever gives it goes on from them, whatever becomes of the files. */
  readonly texts?: Map<string, string>;
}

/** A path in the file as messages show it: from where the file's own path begins. */
export function shownBeside(place: Place, path: string): string {
  return isAbsolute(path) ? path : join(dirname(place.shownAs), path);
}
