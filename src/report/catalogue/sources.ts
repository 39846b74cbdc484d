import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { wrap } from '../wrap.ts';

/** The bibliography. Addresses are never broken over lines, however long. */
export function sources(catalogue: Catalogue, page: Page): string[][] {
  const lines = [...catalogue.sources.values()].flatMap(({ id, title, date, kind, url }) => [
    ...wrap(`${id}: ${title} (${kind}, ${date})`, page.columns, '    '),
    ...(url === undefined ? [] : [`    ${url}`]),
  ]);
  return [section('Sources', lines, page)];
}
