import { defineConfig } from 'vitest/config';

// The laws again, on more and on fresh random scenarios: `npm run soak`, or `SEED=123 npm run soak` to repeat one.
const seed = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 31));
console.log(`SEED=${seed} npm run soak repeats this run.`);

export default defineConfig({
  test: {
    include: ['test/laws/**/*.test.{ts,tsx}'],
    env: { FORCE_COLOR: '0', TZ: 'UTC', SEED: seed, SOAK: '1' },
    testTimeout: 1_800_000,
  },
});
