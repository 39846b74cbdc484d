import { describe, expect, it } from 'vitest';
import { claimsReport } from '../../src/report/catalogue/claims.ts';
import { widthOf } from '../../src/report/width.ts';
import { judgedBuiltIn } from '../support/claims.ts';

const judged = judgedBuiltIn();
const text = claimsReport(judged);

/** One claim of the report, from its heading to the next. */
function partOf(id: string): string {
  const part = text.split('\n\n').find((lines) => lines.startsWith(`${id} ─`));
  return part ?? '';
}

describe('the report of claims', () => {
  it('begins with how many numbers there are of each kind', () => {
    expect(text.split('\n\n')[1]).toMatchInlineSnapshot(`
      "21 claims with 74 numbers: 14 reproduced within a tenth, 5 further off, 28 computed or bounded, 15
      worked back to what must be true, 2 recorded only, 10 that the planner has as inputs. Ours come from
      the figures under each claim, the curves of the catalogues measured and keynote, and plans made for
      it; a grade is the weakest behind the number."
    `);
  });

  it('shows what is reproduced, with the claim beside it, and what it rests on', () => {
    expect(partOf('quarter-split')).toMatchInlineSnapshot(`
      "quarter-split ──────────────────────────────────────────────────────────────────────────────────────
      With a quarter of a gigawatt each for Free, Medium, High and Premium, a year earns 30B USD on
      Blackwell, 150B on Vera Rubin and 300B on Vera Rubin with LPX. [gtc26-notes]
                                              claimed          ours  grade    verdict
        revenue on Blackwell                $30B/year  $31.79B/year  vendor   reproduced within 6.0 %
        revenue on Vera Rubin              $150B/year  $137.3B/year  vendor   reproduced within 8.4 %
        revenue on Vera Rubin with LPX     $300B/year    $319B/year  vendor   reproduced within 6.3 %
        revenue on Vera Rubin, benchmarks  $150B/year  $76.42B/year  derived  49.1 % below the claim
        From gtc26-notes (vendor): site 1 GW
        From gtc26-slide (vendor): gb200_nvl72 for free 728 ktok/s/MW, gb200_nvl72 for medium 650
          ktok/s/MW, gb200_nvl72 for high 197 ktok/s/MW, gb200_nvl72 for premium 20 ktok/s/MW, price of
          free $0/Mtok, price of medium $3/Mtok, price of high $6/Mtok, price of premium $45/Mtok,
          vr_nvl72 for free 1.626 Mtok/s/MW, vr_nvl72 for medium 1.597 Mtok/s/MW, vr_nvl72 for high 695
          ktok/s/MW, vr_nvl72 for premium 188 ktok/s/MW
        From lpx-nv (vendor): vr_nvl72+groq3_lpx for premium 700 ktok/s/MW
        From sa-vr-gb200 (vendor): vr_nvl72 for free 4,438 tok/s/accelerator, vr_nvl72 for medium 3,924
          tok/s/accelerator, vr_nvl72 for high 2,042 tok/s/accelerator, vr_nvl72 for premium 262.2
          tok/s/accelerator
        From sa-sep26 (estimate): IT power of vr_nvl72 237.6 kW
        From sa-apr26 (derived): PUE of liquid cooling at gigawatt 1.12
        Each is a plan: the slide's own curves, marker speeds and prices, every rack busy all year, all
        tokens sold. The last row keeps the split and the prices, takes published benchmarks of
        DeepSeek-R1 for every tier and the slowest speed that each tier allows, which no measured curve of
        Blackwell reaches for Premium.
        Shown by: catalogue: keynote, interactivity: marker, forecast: unlimited, tiers: { free: { share:
          25 % }, medium: { share: 25 % }, high: { share: 25 % }, premium: { share: 25 % }, ultra: off }"
    `);
  });

  it('shows what must be true', () => {
    expect(partOf('gb200-75m')).toMatchInlineSnapshot(`
      "gb200-75m ──────────────────────────────────────────────────────────────────────────────────────────
      5M USD spent on GB200 NVL72 earn 75M USD from tokens of DeepSeek-R1. [nv-imax]
                                                                         ours  grade       verdict
        revenue over what is spent                                        15x  vendor      computed
        tokens x price per GPU, 4 or 1 years   8,258 to 33,031 tok/s x $/Mtok  estimate    must be true
        tokens per GPU at list price, 4 years         3,771 tok/s/accelerator  assumption  must be true
        price on curves, always busy                       $1.94 to $5.4/Mtok  estimate    must be true
        price on curves, busy as usual                       $3.23 to $9/Mtok  estimate    must be true
        From sa-vr-gb200 (measured, deepseek-r1-8k1k): gb200_nvl72 at 50 tok/s/user 1,530
          tok/s/accelerator
        From ix-r1-gb200-b200 inferencemax-ci (measured, deepseek-r1-1k1k): gb200_nvl72 at 50 tok/s/user
          4,265 tok/s/accelerator
        From nv-imax (vendor): invested $5M, revenue $75M
        From sa-spec (vendor): accelerators of gb200_nvl72 72
        From sa-v1 (estimate): life of racks 4 years
        From sa-vr (estimate): utilisation 60.0 %
        From general-knowledge (assumption): list price $2.19/Mtok
        Neither throughput, price, years nor utilisation are published, nor whether the money buys one
        rack or all around it; one rack is taken here. Pages under the vendor's name tie the same claim to
        gpt-oss-120b."
    `);
    expect(partOf('blackwell-10x-15x')).toMatchInlineSnapshot(`
      "blackwell-10x-15x ──────────────────────────────────────────────────────────────────────────────────
      Blackwell makes ten times the tokens of Hopper per megawatt, at a fifteenth of the cost per million.
      [nv-imax]
                                                                      ours  grade     verdict
        gain per GPU for 10x per MW                                  12.1x  estimate  must be true
        gain per GPU for 15x per dollar                     20.7x to 23.5x  estimate  must be true
        gain per GPU on curves, 50 to 100 tok/s/user        10.2x to 21.7x  measured  bounded
        speed at which curves reach the first                56 tok/s/user  estimate  must be true
        speed at which curves reach the second        82 to 110 tok/s/user  estimate  must be true
        From sa-vr-gb200 (measured, deepseek-r1-8k1k): gb200_nvl72 at 50 tok/s/user 1,530
          tok/s/accelerator, gb200_nvl72 at 75 tok/s/user 1,361 tok/s/accelerator, gb200_nvl72 at 100
          tok/s/user 1,211 tok/s/accelerator
        From inferencex-api (measured, deepseek-r1-8k1k): hgx_h200 at 50 tok/s/user 149.7
          tok/s/accelerator, hgx_h200 at 75 tok/s/user 66.77 tok/s/accelerator, hgx_h200 at 100 tok/s/user
          55.71 tok/s/accelerator
        From nv-imax (vendor): gain as claimed 10x, gain as claimed 15x
        From sa-apr26 (estimate): GB200 2.1 kW, H200 1.73 kW, B200 $1.95/h, H200 $1.41/h, GB200 $2.21/h
        The two ask for different gains per GPU, so they cannot be one operating point. The gain of GB200
        over H200 on DeepSeek-R1 grows with speed, and passes each at a speed of its own."
    `);
  });

  it('shows which published inputs hold and with which the claim is missed', () => {
    expect(partOf('blackwell-50x-35x')).toMatchInlineSnapshot(`
      "blackwell-50x-35x ──────────────────────────────────────────────────────────────────────────────────
      Blackwell Ultra makes 50 times the tokens of Hopper per watt, at a 35th of the cost, on DeepSeek-R1.
      [nv-cpt]
                                                  claimed         ours  grade     verdict
        tokens per MW, power of April 2026            50x        54.9x  estimate  reproduced within 9.8 %
        tokens per MW, power of July 2026             50x        43.1x  estimate  13.8 % below the claim
        tokens per dollar, as published               35x        35.5x  vendor    reproduced within 1.3 %
        tokens per dollar, rates of July 2026         35x        35.2x  estimate  reproduced within 0.6 %
        cost of a million tokens, H200          $4.2/Mtok   $4.35/Mtok  vendor    reproduced within 3.6 %
        cost of a million tokens, GB300        $0.12/Mtok  $0.123/Mtok  vendor    reproduced within 2.2 %
        From nv-cpt (vendor): tokens of GB300 6,000 tok/s/accelerator, tokens of H200 90
          tok/s/accelerator, GB300 $2.65/h, H200 $1.41/h
        From sa-apr26 (estimate): GB300 2.1 kW, H200 1.73 kW
        From sa-sep26 (estimate): GB300 2.12 kW, H200 1.37 kW
        From sa-jul26 (estimate): GB300 $2.31/h, H200 $1.22/h
        At which speed is not published; FP4 with multi-token prediction stands against FP8 without. The
        hourly costs are those of the analyst's table of April 2026, in which that of GB300 is a
        placeholder."
    `);
  });

  it('shows bounds, and where the claim lies', () => {
    expect(partOf('fixed-gigawatt')).toMatchInlineSnapshot(`
      "fixed-gigawatt ─────────────────────────────────────────────────────────────────────────────────────
      A site of one gigawatt never becomes two, and it costs about 40B USD over 15 years before anything
      stands in it. [fh-40]
                                   claimed              ours  grade       verdict
        price of a MW of building  $40M/MW  $6.6M to $20M/MW  estimate    bounded, claim above
        over those of others                     2x to 6.06x  estimate    bounded
        price of a MW with racks   $40M/MW   $35M to $41M/MW  estimate    bounded, claim inside
        cost of a year                          $2.667B/year  estimate    computed
        cost of a year, on loan                 $5.259B/year  assumption  computed
        From fh-40 (estimate): shell $40B, site 1 GW, life 15 years
        From ms-100 (estimate): cheapest building $6.6M/MW
        From gs (estimate): dearest building $20M/MW
        From bern (estimate): cheapest factory $35M/MW
        From ms-gw (estimate): dearest factory $41M/MW
        From planning-assumption (assumption): cost of capital 10.0 %/year
        As a building alone it stands far above what others estimate; as a factory with its racks it
        agrees with them. Which of the two was meant could not be determined.
        Shown by: sites: { gigawatt: { power: 1 GW, shell: 40B USD/GW } }, finance: { shellLife: 15 years
          }"
    `);
  });

  it('says what is recorded only, and why', () => {
    expect(partOf('blackwell-5000')).toMatchInlineSnapshot(`
      "blackwell-5000 ─────────────────────────────────────────────────────────────────────────────────────
      5,000 tokens per second where earlier set-ups made 700. [claim-articles]
                                 ours  grade     verdict
        the one over the other  7.14x  estimate  recorded
        From claim-articles (estimate): newer 5 ktok/s, older 700 tok/s
        Recorded only: no model, length, speed or system is published.
        The statement itself was not found in any text that could be read."
    `);
  });

  it('names the input that answers a claim without numbers', () => {
    expect(partOf('multi-vendor')).toMatchInlineSnapshot(`
      "multi-vendor ───────────────────────────────────────────────────────────────────────────────────────
      Buying from several vendors, such as NVIDIA, AMD and Google, is a strategy of its own.
      [claim-articles]
        shares of vendors  an input of the planner
        A policy with a price, which is what the plan earns less under it.
        Shown by: policies: { vendors: { NVIDIA: { most: 80 % }, AMD: { least: 10 % } } }"
    `);
  });

  it('has every claim, keeps to 100 columns and cuts nothing', () => {
    for (const { id } of judged) expect(partOf(id), id).not.toBe('');
    for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(100);
    expect(text).not.toContain('…');
  });

  it('never lets a control character out', () => {
    const [first] = judged;
    expect(claimsReport([{ ...first!, claim: 'a\u001b[2J\nb' }])).toContain('\na\\u{1b}[2J\\u{a}b [');
  });
});
