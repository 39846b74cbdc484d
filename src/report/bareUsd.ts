import { formatPrice } from '../quantity/format.ts';

/** A price of tokens without its unit, where a note below the table says it: `$1.5`. */
export function bareUsd(usdPerMtok: number): string {
  return formatPrice(usdPerMtok).replace('/Mtok', '');
}
