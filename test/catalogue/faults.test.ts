import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { type Copy, copyOf, messageOf } from './copy.ts';

const R1 = 'frontiers/deepseek-r1-8k1k.yaml';

const faulty: [what: string, spoil: (copy: Copy) => Copy, message: string][] = [
  [
    'a number without a source',
    (c) => c.edit('systems.yaml', 'value: 237.6 kW, source: sa-sep26,', 'value: 237.6 kW,'),
    'systems.yaml:83:3 vr_nvl72.itPower.source: is missing; write for example "sa-sep26".',
  ],
  [
    'a number without a grade',
    (c) => c.edit('facility.yaml', 'source: eia, grade: measured,', 'source: eia,'),
    'facility.yaml:6:1 electricity.grade: is missing; write for example "measured", "vendor", "estimate", "derived" or "assumption".',
  ],
  [
    'a bare number',
    (c) => c.edit('facility.yaml', 'electricity: { value: 86 USD/MWh', 'electricity: { value: 86'),
    'facility.yaml:6:23 electricity.value: "86" has no unit; write "86 USD/MWh" or "86 USD/kWh".',
  ],
  [
    'an unknown grade',
    (c) => c.edit('facility.yaml', 'source: eia, grade: measured', 'source: eia, grade: mesured'),
    'facility.yaml:6:55 electricity.grade: "mesured" is not known here; did you mean "measured"? What may be written is "measured", "vendor", "estimate", "derived" or "assumption".',
  ],
  [
    'a curve without a source',
    (c) => c.edit('frontiers/qwen3.5-397b-8k1k.yaml', '    source: ix-qwen-mi355x\n', ''),
    'frontiers/qwen3.5-397b-8k1k.yaml:6:5 frontiers[0].source: is missing; write for example "sa-sep26".',
  ],
  [
    'a curve without a grade',
    (c) => c.edit('frontiers/qwen3.5-397b-8k1k.yaml', '    grade: measured\n', ''),
    'frontiers/qwen3.5-397b-8k1k.yaml:6:5 frontiers[0].grade: is missing; write for example "measured", "vendor", "estimate", "derived" or "assumption".',
  ],
  [
    'an unknown source',
    (c) => c.edit('supply.yaml', 'source: nv-1k', 'source: nv-2k'),
    'supply.yaml:7:52 blackwell_nvl72.deliveries[0].racks.source: the bibliography has no "nv-2k"; did you mean "nv-1k"?',
  ],
  [
    'a source like no other',
    (c) => c.edit('facility.yaml', 'source: eia,', 'source: my-own-reckoning,'),
    'facility.yaml:6:43 electricity.source: the bibliography has no "my-own-reckoning"; add it to sources.yaml.',
  ],
  [
    'an unknown source of a point',
    (c) => c.edit(R1, '{ speed: 26.95 tok/s/user,', '{ speed: 26.95 tok/s/user, source: nobody,'),
    'frontiers/deepseek-r1-8k1k.yaml:16:44 frontiers[0].points[1].source: the bibliography has no "nobody"; add it to sources.yaml.',
  ],
  [
    'a value outside its range',
    (c) => c.edit('systems.yaml', 'value: 237.6 kW', 'value: 240 kW'),
    'systems.yaml:83:71 vr_nvl72.itPower.range: the value 240 kW lies outside its range of 190 kW to 238 kW; widen the range or correct the value.',
  ],
  [
    'a range upside down',
    (c) => c.edit('facility.yaml', 'range: [60 %, 70 %]', 'range: [70 %, 60 %]'),
    'facility.yaml:7:68 utilisation.range: the range runs from 70 % down to 60 %; write the lower end first.',
  ],
  [
    'a point outside its range',
    (c) => c.edit(R1, 'throughput: 705543 tok/s/MW', 'throughput: 805543 tok/s/MW'),
    'frontiers/deepseek-r1-8k1k.yaml:75:69 frontiers[4].points[0].range: the value 805.543 ktok/s/MW lies outside its range of 487.205 ktok/s/MW to 705.543 ktok/s/MW; widen the range or correct the value.',
  ],
  [
    'a month outside its range',
    (c) => c.edit('systems.yaml', 'value: 2027-04', 'value: 2027-05'),
    'systems.yaml:150:69 mi450_helios.ships.range: the value 2027-05 lies outside its range of 2026-07 to 2027-04; widen the range or correct the value.',
  ],
  [
    'a unit that does not fit the basis',
    (c) => c.edit(R1, '94.06 tok/s/accelerator', '94.06 tok/s/MW'),
    'frontiers/deepseek-r1-8k1k.yaml:15:48 frontiers[0].points[0].throughput: "94.06 tok/s/MW" is throughput per power, not throughput per accelerator; write for example "1351 tok/s/accelerator" or "1 Ttok/year/accelerator".',
  ],
  [
    'an unknown basis',
    (c) => c.edit('frontiers/qwen3.5-397b-8k1k.yaml', 'basis: accelerator', 'basis: acelerator'),
    'frontiers/qwen3.5-397b-8k1k.yaml:7:12 frontiers[0].basis: "acelerator" is not known here; did you mean "accelerator"? What may be written is "accelerator" or "facilityMw".',
  ],
  [
    'a misspelt key',
    (c) => c.edit('systems.yaml', 'itPower: { value: 77.2 kW', 'itpower: { value: 77.2 kW'),
    'systems.yaml:158:3 tpu_v7.itpower: unknown key "itpower"; did you mean "itPower"?',
  ],
  [
    'an enabled system without a price',
    (c) =>
      c.edit(
        'systems.yaml',
        '  capex: { value: 1.72M USD, source: sa-sep26, grade: derived, range: [1.5M USD, 2.1M USD], note: "formula A for an outside buyer" }\n',
        '',
      ),
    'systems.yaml:153:3 tpu_v7: has no "capex"; write one, or say with "disabled" why it cannot be bought.',
  ],
  [
    'a rack without accelerators',
    (c) => c.edit('systems.yaml', 'accelerators: { value: 256,', 'accelerators: { value: 0,'),
    'systems.yaml:103:26 groq3_lpx.accelerators.value: a rack without accelerators serves nobody; write 1 or more.',
  ],
  [
    'a rack that costs nothing',
    (c) =>
      c.edit(
        'systems.yaml',
        'capex: { value: 3M USD, source: planning-assumption, grade: assumption, range: [1.5M USD,',
        'capex: { value: 0 USD, source: planning-assumption, grade: assumption, range: [0 USD,',
      ),
    'systems.yaml:106:19 groq3_lpx.capex.value: a rack that costs nothing is bought without end; write more than 0, such as "3.5M USD".',
  ],
  [
    'a rack without power',
    (c) =>
      c.edit(
        'systems.yaml',
        'itPower: { value: 130 kW, source: planning-assumption, grade: assumption, range: [80 kW,',
        'itPower: { value: 0 kW, source: planning-assumption, grade: assumption, range: [0 kW,',
      ),
    'systems.yaml:104:21 groq3_lpx.itPower.value: a rack without power would fill no site; write more than 0, such as "237.6 kW".',
  ],
  [
    'PUE below 1, and shares and lives of nothing',
    (c) => {
      const source = 'source: eia, grade: measured';
      const facility = ['pue:', `  air: { value: 0.99, ${source} }`, `  liquid: { value: 0, ${source} }`];
      const values = {
        electricity: '86 USD/MWh',
        utilisation: '0 %',
        availability: '0 %',
        loadFactor: '0 %',
        operations: '0.3M USD/MW/year',
        itLife: '0 years',
        shellLife: '0 months',
        costOfCapital: '10 %/year',
      };
      const lines = Object.entries(values).map(([key, value]) => `${key}: { value: ${value}, ${source} }`);
      return c.write('facility.yaml', [...facility, ...lines].join('\n'));
    },
    [
      'facility.yaml:2:17 pue.air.value: a site cannot take less than its racks do; write 1 or more.',
      'facility.yaml:3:20 pue.liquid.value: a site cannot take less than its racks do; write 1 or more.',
      'facility.yaml:5:23 utilisation.value: at 0 % no rack would work; write more than 0 % and at most 100 %.',
      'facility.yaml:6:24 availability.value: at 0 % no rack would work; write more than 0 % and at most 100 %.',
      'facility.yaml:7:22 loadFactor.value: at 0 % no rack would work; write more than 0 % and at most 100 %.',
      'facility.yaml:9:18 itLife.value: what lasts no time is never paid off; write more than 0, such as "4 years".',
      'facility.yaml:10:21 shellLife.value: what lasts no time is never paid off; write more than 0, such as "4 years".',
    ].join('\n'),
  ],
  [
    'a share above the whole',
    (c) => c.edit('facility.yaml', 'utilisation: { value: 60 %', 'utilisation: { value: 120 %'),
    'facility.yaml:7:23 utilisation.value: "120 %" is more than the whole (at most 100 %); write a smaller number or a smaller unit.',
  ],
  [
    'a tier without speed',
    (c) => c.edit('tiers.yaml', 'least: { value: 33 tok/s/user', 'least: { value: 0 tok/s/user'),
    'tiers.yaml:14:21 free.interactivity.least.value: a user who sees 0 tok/s/user is not served; write more than 0.',
  ],
  [
    'a point without speed',
    (c) => c.edit(R1, 'speed: 20.91 tok/s/user', 'speed: 0 tok/s/user'),
    'frontiers/deepseek-r1-8k1k.yaml:15:18 frontiers[0].points[0].speed: a user who sees 0 tok/s/user is not served; leave the point out.',
  ],
  [
    'a publisher that divided by no power',
    (c) => c.edit(R1, 'Accelerator: { value: 2.168 kW', 'Accelerator: { value: 0 kW'),
    'frontiers/deepseek-r1-8k1k.yaml:70:41 frontiers[4].publishedKwPerAccelerator.value: must be more than 0; leave it out where the source names none.',
  ],
  [
    'a pairing of an unknown system',
    (c) => c.edit('pairings.yaml', '    groq3_lpx:\n', '    groq_lpx:\n'),
    'pairings.yaml:9:7 vr_nvl72+groq3_lpx.racks.groq_lpx: there is no system "groq_lpx"; did you mean "groq3_lpx"?',
  ],
  [
    'a pairing for an unknown tier',
    (c) => c.edit('pairings.yaml', '[premium, ultra]', '[premium, extra]'),
    'pairings.yaml:5:20 vr_nvl72+groq3_lpx.tiers[1]: there is no tier "extra"; there are "free", "medium", "high", "premium", "ultra".',
  ],
  [
    'a pairing of one system',
    (c) =>
      c.edit(
        'pairings.yaml',
        '    vr_nvl72: { value: 1, source: planning-assumption, grade: assumption, note: the rack that the ratio is counted for }\n',
        '',
      ),
    'pairings.yaml:7:5 vr_nvl72+groq3_lpx.racks: one system alone is no pairing; name at least two.',
  ],
  [
    'a pairing that is named as a system is',
    (c) => c.edit('pairings.yaml', 'vr_nvl72+groq3_lpx:', 'vr_nvl72:'),
    'pairings.yaml:4:3 vr_nvl72: is also the id of a system; give the pairing another one.',
  ],
  [
    'a pairing with none of a system',
    (c) => c.edit('pairings.yaml', 'vr_nvl72: { value: 1,', 'vr_nvl72: { value: 0,'),
    'pairings.yaml:7:24 vr_nvl72+groq3_lpx.racks.vr_nvl72.value: a system of which there is none has no part in it; write more than 0, or leave it out.',
  ],
  [
    'a tier without a frontier file',
    (c) =>
      c.edit(
        'tiers.yaml',
        'model: Kimi K2.5 1T\n  workload: { keynote: gtc-2026-tier-chart, measured: deepseek-r1-8k1k }',
        'model: Kimi K2.5 1T\n  workload: kimi-k2-8k1k',
      ),
    'tiers.yaml:20:13 medium.workload: there is no frontier file "kimi-k2-8k1k.yaml"; did you mean "kimi-k2.5-8k1k"?',
  ],
  [
    'a tier without a workload for this catalogue',
    (c) =>
      c.edit(
        'tiers.yaml',
        'model: Kimi K2.5 1T\n  workload: { keynote: gtc-2026-tier-chart, measured: deepseek-r1-8k1k }',
        'model: Kimi K2.5 1T\n  workload: { keynote: gtc-2026-tier-chart }',
      ),
    'tiers.yaml:20:13 medium.workload: names none for the catalogue "measured"; write the name of a frontier file.',
  ],
  [
    'a marker outside its tier',
    (c) =>
      c
        .edit('tiers.yaml', 'least: { value: 85 tok/s/user', 'least: { value: 101 tok/s/user')
        .edit('tiers.yaml', 'most: { value: 67 tok/s/user', 'most: { value: 49 tok/s/user'),
    `tiers.yaml:15:20 free.interactivity.most.value: is slower than the tier's marker; write at least "50 tok/s/user", or move the marker.\ntiers.yaml:24:21 medium.interactivity.least.value: is faster than the tier's marker; write at most "100 tok/s/user", or move the marker.`,
  ],
  [
    'a PUE below 1',
    (c) =>
      c.edit(
        'facility.yaml',
        '1.12, source: sa-apr26, grade: derived, range: [1.10, 1.16]',
        '0.9, source: sa-apr26, grade: derived',
      ),
    'facility.yaml:5:20 pue.liquid.value: a site cannot take less than its racks do; write 1 or more.',
  ],
  [
    'deliveries of an unknown system',
    (c) => c.edit('supply.yaml', '[vr_nvl72]', '[vr_nvl27]'),
    'supply.yaml:10:13 vera_rubin.systems[0]: there is no system "vr_nvl27"; did you mean "vr_nvl72"?',
  ],
  [
    'a system in two pools',
    (c) => c.edit('supply.yaml', '[vr_nvl72]', '[vr_nvl72, gb300_nvl72]'),
    'supply.yaml:10:23 vera_rubin.systems[1]: "gb300_nvl72" is already in "blackwell_nvl72"; a system is in one pool only.',
  ],
  [
    'deliveries out of order',
    (c) => c.edit('supply.yaml', 'from: 2027-01', 'from: 2026-07'),
    'supply.yaml:14:13 vera_rubin.deliveries[1].from: "2026-07" does not come after "2026-07"; write the earliest first.',
  ],
  [
    'a curve of an unknown system',
    (c) => c.edit('frontiers/qwen3.5-397b-8k1k.yaml', 'server: mi355x_node', 'server: mi355_node'),
    'frontiers/qwen3.5-397b-8k1k.yaml:6:13 frontiers[0].server: there is no system or pairing "mi355_node"; did you mean "mi355x_node"?',
  ],
  [
    'two curves of one system',
    (c) => c.edit('frontiers/glm-5.1-8k1k.yaml', 'server: gb300_nvl72', 'server: hgx_b200'),
    'frontiers/glm-5.1-8k1k.yaml:15:13 frontiers[1].server: "hgx_b200" already has a curve in this file; write one curve with all points.',
  ],
  [
    'points that are not in order',
    (c) => c.edit(R1, 'speed: 77.96 tok/s/user', 'speed: 26 tok/s/user'),
    'frontiers/deepseek-r1-8k1k.yaml:17:18 frontiers[0].points[2].speed: is no faster than the point before; write the slowest point first.',
  ],
  [
    'a point that is not efficient',
    (c) => c.edit(R1, 'throughput: 34.65 tok/s/accelerator', 'throughput: 24 tok/s/accelerator'),
    'frontiers/deepseek-r1-8k1k.yaml:17:48 frontiers[0].points[2].throughput: makes no fewer tokens than the slower point before, which is then not efficient; leave that one out.',
  ],
  [
    'a point without tokens',
    (c) => c.edit(R1, 'throughput: 24.2 tok/s/accelerator', 'throughput: 0 tok/s/accelerator'),
    'frontiers/deepseek-r1-8k1k.yaml:17:48 frontiers[0].points[2].throughput: must be more than 0; leave out what serves nobody.',
  ],
  [
    'a year without quotes',
    (c) =>
      c.edit(
        'sources.yaml',
        'course quotes it", url: "https://kshirol-dev.github.io/learnAI/AIInfrastructure/08-training-clusters.html", date: "2025"',
        'course quotes it", date: 2025',
      ),
    'sources.yaml:35:79 dgxh100.date: 2025 reads as a number; write "2025" in quotes.',
  ],
  [
    'no date',
    (c) => c.edit('sources.yaml', 'date: ~2026-05', 'date: May 2026'),
    'sources.yaml:46:200 ms-vr.date: "May 2026" is no date; write "2026-07-23", "2026-07" or "2026".',
  ],
  [
    'a web address of another kind',
    (c) => c.edit('sources.yaml', 'https://epoch.ai/', 'epoch.ai/'),
    'sources.yaml:78:75 epoch.url: "epoch.ai/data-insights/ai-datacenter-cost-breakdown" is no web address; write "https://" before it.',
  ],
  [
    'a missing file',
    (c) => c.remove('facility.yaml'),
    'facility.yaml: there is no such file; check the name and the folder.',
  ],
  [
    'no frontiers',
    (c) => c.remove('frontiers'),
    'frontiers: there is no such folder; a catalogue holds one file for each workload in it.',
  ],
  [
    'a frontier file under another ending',
    (c) => c.write('frontiers/llama.yml', 'a: b'),
    'frontiers/llama.yml: a frontier file ends in ".yaml"; rename it to "llama.yaml".',
  ],
];

// What takes the place of pairings.yaml; the lines given begin on line 3, and a fault of the whole entry stands at line 2.
const apart = (...lines: string[]) =>
  ['apart:', '  name: Prefill apart', ...lines.map((line) => `  ${line}`)].join('\n');
const rate = 'value: 20000 tok/s/accelerator, source: sa-sep26, grade: assumption';
const prefill = `prefill: { system: rubin_cpx, input: { deepseek-r1-8k1k: { ${rate} } } }`;
const decode = 'decode: { system: vr_nvl72 }';
const racks = 'racks: { vr_nvl72: { value: 1, source: sa-sep26, grade: assumption } }';

const faultyPairings: [what: string, pairings: string, message: string][] = [
  [
    'both shapes',
    apart(prefill, decode, racks),
    'pairings.yaml:2:3 apart: has "racks" and also "prefill"; write "racks" with the racks of each system, or "prefill" and "decode" with the system of each, but not both.',
  ],
  [
    'racks and decode',
    apart(racks, decode),
    'pairings.yaml:2:3 apart: has "racks" and also "decode"; write "racks" with the racks of each system, or "prefill" and "decode" with the system of each, but not both.',
  ],
  [
    'neither shape',
    apart(),
    'pairings.yaml:2:3 apart: does not say how its systems serve together; write "racks" with the racks of each system, or "prefill" and "decode" with the system of each.',
  ],
  [
    'prefill alone',
    apart(prefill),
    'pairings.yaml:2:3 apart: has "prefill" and no "decode"; write the system that decodes, such as "decode: { system: vr_nvl72 }".',
  ],
  [
    'decode alone',
    apart(decode),
    'pairings.yaml:2:3 apart: has "decode" and no "prefill"; write the system that prefills and the input tokens that it reads, such as "prefill: { system: rubin_cpx, input: { deepseek-r1-8k1k: { value: 20000 tok/s/accelerator, source: sa-sep26, grade: estimate } } }".',
  ],
  [
    'a misspelt shape',
    apart(racks.replace('racks', 'rakcs')),
    'pairings.yaml:3:3 apart.rakcs: unknown key "rakcs"; did you mean "racks"?',
  ],
  [
    'an unknown prefill system',
    apart(prefill.replace('rubin_cpx', 'rubin_cxp'), decode),
    'pairings.yaml:3:22 apart.prefill.system: there is no system "rubin_cxp"; did you mean "rubin_cpx"?',
  ],
  [
    'an unknown decode system',
    apart(prefill, decode.replace('vr_nvl72', 'vr_nvl27')),
    'pairings.yaml:4:21 apart.decode.system: there is no system "vr_nvl27"; did you mean "vr_nvl72"?',
  ],
  [
    'one system for both',
    apart(prefill, decode.replace('vr_nvl72', 'rubin_cpx')),
    'pairings.yaml:4:21 apart.decode.system: "rubin_cpx" prefills already; name another system, or give "rubin_cpx" a curve of its own and leave the pairing out.',
  ],
  [
    'an input rate for an unknown workload',
    apart(prefill.replace('8k1k', '8k2k'), decode),
    'pairings.yaml:3:60 apart.prefill.input.deepseek-r1-8k2k: there is no frontier file "deepseek-r1-8k2k.yaml"; did you mean "deepseek-r1-8k1k"?',
  ],
  [
    'an input rate of nothing',
    apart(prefill.replace('20000', '0'), decode),
    'pairings.yaml:3:69 apart.prefill.input.deepseek-r1-8k1k.value: a system that reads no input cannot prefill; write more than 0, or leave the workload out.',
  ],
  [
    'an input rate without a source',
    apart(prefill.replace('source: sa-sep26, ', ''), decode),
    'pairings.yaml:3:42 apart.prefill.input.deepseek-r1-8k1k.source: is missing; write for example "sa-sep26".',
  ],
  [
    'no input rate',
    apart('prefill: { system: rubin_cpx, input: {} }', decode),
    'pairings.yaml:3:40 apart.prefill.input: names no workload; write how many input tokens an accelerator reads, by workload.',
  ],
];

describe('loading refuses a pairing with', () => {
  it.each(faultyPairings)('%s', (_what, pairings, message) => {
    const copy = copyOf('measured').write('pairings.yaml', pairings);
    expect(messageOf(() => copy.load())).toBe(shown(message));
  });
});

describe('loading refuses', () => {
  it.each(faulty)('%s', (_what, spoil, message) => {
    const copy = spoil(copyOf('measured'));
    expect(messageOf(() => copy.load())).toBe(shown(message));
  });

  it('a curve per facility MW of a pairing that decodes on one of two systems', () => {
    const copy = copyOf('measured')
      .write('pairings.yaml', apart(prefill, decode))
      .edit(R1, 'server: vr_nvl72', 'server: apart');
    expect(messageOf(() => copy.load())).toBe(
      shown(
        'frontiers/deepseek-r1-8k1k.yaml:125:12 frontiers[8].basis: "apart" decodes on "vr_nvl72", and how many MW that takes follows from the balance with prefill; write "accelerator" and the output tokens per accelerator of "vr_nvl72".',
      ),
    );
  });

  it('several faults at once, each with its place', () => {
    const copy = copyOf('measured')
      .edit('supply.yaml', 'source: kuo', 'source: kuh')
      .edit('systems.yaml', 'source: hel-tnp', 'source: hel-tmp');
    expect(messageOf(() => copy.load())).toBe(
      shown(
        'systems.yaml:150:36 mi450_helios.ships.source: the bibliography has no "hel-tmp"; did you mean "hel-tnp"?\n' +
          'supply.yaml:21:51 groq3_lpx.deliveries[0].racks.source: the bibliography has no "kuh"; did you mean "kuo"?',
      ),
    );
  });

  it('a catalogue that does not exist', () => {
    const { folder } = copyOf('keynote');
    expect(messageOf(() => loadCatalogue('mesured', folder))).toBe(
      'mesured: no catalogue is called "mesured" and there is no such folder; did you mean "measured"?',
    );
    expect(messageOf(() => loadCatalogue(join('my', 'own'), folder))).toBe(
      'my/own: no catalogue is called "my/own" and there is no such folder; write "measured", "keynote", or the path of a folder with a systems.yaml.',
    );
  });
});

// The folder of the copy stands before the name of each file.
function shown(message: string): string {
  return message.replace(/^/gm, './measured/');
}
