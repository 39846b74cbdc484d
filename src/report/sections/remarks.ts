import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { point } from '../wrap.ts';

/** What a reader should know beyond the numbers, one point each. */
export function remarks(document: { readonly remarks: readonly string[] }, page: Page): string[] {
  return section(
    'Remarks',
    document.remarks.flatMap((remark) => point(remark, page.columns)),
    page,
  );
}
