// `npm run bench`: every figure of one run side by side, since machines differ and are noisy. Uses the build in dist.
// `npm run bench frames` times the screen alone, `npm run bench explanations` what explains a plan, `npm run bench personas` what makes a forecast.
process.env.NODE_ENV = 'production';

if (process.argv[2] === 'frames') {
  const { benchFrames } = await import('./bench/frames.ts');
  const { reportHeadings } = await import('./bench/report.ts');
  reportHeadings();
  await benchFrames();
} else if (process.argv[2] === 'explanations') {
  const { benchExplanations } = await import('./bench/explained.ts');
  await benchExplanations();
} else if (process.argv[2] === 'personas') {
  const { benchPersonas } = await import('./bench/personas.ts');
  benchPersonas();
} else {
  const { benchExplanations } = await import('./bench/explained.ts');
  const { benchGigawatt } = await import('./bench/gigawatt.ts');
  const { benchPersonas } = await import('./bench/personas.ts');
  const { benchHorizon } = await import('./bench/horizons.ts');
  const { fourSites, twoSites } = await import('./bench/scenarios.ts');
  await benchGigawatt();
  await benchExplanations();
  benchPersonas();
  await benchHorizon({
    title: '14 systems, 5 tiers, 20 quarters, 2 sites',
    file: twoSites(20),
    mostTimes: 3,
    rounds: 21,
  });
  await benchHorizon({
    title: '14 systems, 5 tiers, 40 quarters, 4 sites, 4 blocks',
    file: fourSites(40),
    mostTimes: 2,
    rounds: 5,
  });
}
process.exit(0);
