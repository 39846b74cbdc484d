import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';

const MODELS = new URL('../../models/', import.meta.url).pathname;

export interface Copy {
  /** Where the folder `measured` lies. */
  readonly folder: string;
  /** Replaces the one place where `from` stands. */
  edit(file: string, from: string, to: string): Copy;
  write(file: string, text: string): Copy;
  read(file: string): string;
  remove(file: string): Copy;
  load(): Catalogue;
}

/** A planner's own folder with the files of a built-in catalogue, removed after the test. */
export function copyOf(set: 'measured' | 'keynote'): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = (file: string) => join(folder, set, file);
  for (const name of [
    'systems',
    'pairings',
    'tiers',
    'facility',
    'supply',
    'profiles',
    'workload-profiles',
    'sources',
  ]) {
    cpSync(join(MODELS, `${name}.yaml`), path(`${name}.yaml`), { recursive: true });
  }
  cpSync(join(MODELS, 'frontiers', set), path('frontiers'), { recursive: true });
  const copy: Copy = {
    folder,
    edit: (file, from, to) => {
      const text = copy.read(file);
      if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand once in ${file}`);
      return copy.write(
        file,
        text.replace(from, () => to),
      );
    },
    write: (file, text) => {
      writeFileSync(path(file), text);
      return copy;
    },
    read: (file) => readFileSync(path(file), 'utf8'),
    remove: (file) => {
      rmSync(path(file), { recursive: true });
      return copy;
    },
    load: () => loadCatalogue(`./${set}`, folder, { workloads: 'all' }),
  };
  return copy;
}

/** The message of the error that loading throws; empty where it throws none. */
export function messageOf(load: () => unknown): string {
  try {
    load();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
