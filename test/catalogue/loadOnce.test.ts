import { expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { loadOnce } from '../../src/catalogue/loadOnce.ts';
import { copyOf, messageOf } from './copy.ts';

it('reads a catalogue once, whatever happens to its files after that', () => {
  const copy = copyOf('keynote');
  const load = loadOnce();
  const first = load('./keynote', copy.folder);
  copy.edit('tiers.yaml', 'name: Free', 'name: Gratis');
  expect(load('./keynote', copy.folder)).toBe(first);
  expect(loadOnce()('./keynote', copy.folder).tiers.get('free')?.name).toBe('Gratis');
});

it('answers what the plain loader answers', () => {
  expect(loadOnce()('measured', '.')).toEqual(loadCatalogue('measured', '.'));
});

it('tells references and folders apart', () => {
  const [one, other] = [
    copyOf('keynote'),
    copyOf('keynote').edit('tiers.yaml', 'name: Free', 'name: Gratis'),
  ];
  const load = loadOnce();
  expect(load('./keynote', one.folder).tiers.get('free')?.name).toBe('Free');
  expect(load('./keynote', other.folder).tiers.get('free')?.name).toBe('Gratis');
  expect(load('keynote', one.folder).name).toBe('keynote');
  expect(load('measured', one.folder).name).toBe('measured');
});

it('forgets what it could not load', () => {
  const copy = copyOf('keynote').remove('tiers.yaml');
  const load = loadOnce();
  expect(messageOf(() => load('./keynote', copy.folder))).toBe(
    './keynote/tiers.yaml: there is no such file; check the name and the folder.',
  );
  copy.write('tiers.yaml', copyOf('keynote').read('tiers.yaml'));
  expect(load('./keynote', copy.folder).tiers.size).toBe(5);
});
