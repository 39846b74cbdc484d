/**
 * Numbers between 0 and 1, the ends excluded, the same for the same seed and name: each group draws from its own, so that another
 * group beside it changes none of its draws. Two multiplicative generators whose states are subtracted (L'Ecuyer, Communications of
 * the ACM 31, 1988), which repeat after 2.3e18 draws; all products stay exact.
 */
export function uniform(seed: number, name: string): () => number {
  let one = stateFrom(`${seed} one ${name}`, FIRST.modulus);
  let other = stateFrom(`${seed} other ${name}`, SECOND.modulus);
  return () => {
    one = (one * FIRST.factor) % FIRST.modulus;
    other = (other * SECOND.factor) % SECOND.modulus;
    const difference = one - other;
    return (difference > 0 ? difference : difference + FIRST.modulus - 1) / FIRST.modulus;
  };
}

const FIRST = { factor: 40_014, modulus: 2_147_483_563 };

const SECOND = { factor: 40_692, modulus: 2_147_483_399 };

// FNV-1a over the characters, then the mixing of MurmurHash3: names that differ by one letter would else draw in step. States are never zero.
function stateFrom(text: string, modulus: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return 1 + (((hash ^ (hash >>> 16)) >>> 0) % (modulus - 1));
}
