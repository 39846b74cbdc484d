import { against, type FiguresOf, type Finding, input, span } from './claim.ts';
import { curveOf, perCatalogueMw, readOff } from './curves.ts';
import { CHART, type Known } from './known.ts';

/** A gigawatt of Vera Rubin at the marker of High on the slide, and what the other numbers of the claim ask for. */
export function tokensOfGigawattFindings(figures: FiguresOf<'gw-700m'>, { keynote }: Known): Finding[] {
  const { site, veraRubin, hopper, gain } = figures;
  const speed = keynote.tiers.get('high')?.markerInteractivity.value ?? Number.NaN;
  const slide = curveOf(keynote, 'hgx_h100', CHART);
  const fastest = slide?.points.at(-1)?.interactivity.value ?? Number.NaN;
  const own = [input('site', 'power', site)];
  return [
    readOff(
      { what: 'tokens of Vera Rubin, as for High', unit: 'tokenRate', claimed: veraRubin.value },
      [perCatalogueMw(keynote, curveOf(keynote, 'vr_nvl72', CHART), speed)],
      ([made = 0]) => against(veraRubin.value, made * site.value),
      own,
    ),
    {
      what: 'gain over Hopper, from both figures',
      unit: 'times',
      claimed: gain.value,
      verdict: against(gain.value, veraRubin.value / hopper.value),
      inputs: [input('Vera Rubin', 'tokenRate', veraRubin), input('Hopper', 'tokenRate', hopper)],
    },
    {
      what: 'tokens of Hopper per MW',
      unit: 'throughputPerMw',
      verdict: span('needed', [hopper.value / site.value]),
      inputs: [...own, input('Hopper', 'tokenRate', hopper)],
    },
    readOff(
      { what: `the slide's Hopper at ${fastest} tok/s/user`, unit: 'throughputPerMw' },
      [perCatalogueMw(keynote, slide, fastest)],
      (made) => span('bounded', made),
    ),
  ];
}
