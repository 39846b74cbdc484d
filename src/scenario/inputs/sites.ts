import type { Site } from '../scenario.ts';
import type { ScenarioFile } from '../schema.ts';
import type { QuantityInput } from './input.ts';
import { type Edited, quantityInput } from './make.ts';

/** Power, electricity, shell and reserve of each site; PUE and carbon where they are stated. */
export function siteInputs(edited: Edited): QuantityInput[] {
  return edited.scenario.sites.flatMap((site) => {
    const stated = edited.file.sites[site.id];
    return stated === undefined ? [] : oneSite(edited, site, stated);
  });
}

function oneSite(edited: Edited, site: Site, stated: ScenarioFile['sites'][string]): QuantityInput[] {
  const { id } = site;
  const at = { group: 'Sites', path: ['sites', id] } as const;
  const pue = (['air', 'liquid'] as const).flatMap((cooling) =>
    stated.pue?.[cooling] === undefined
      ? []
      : [
          quantityInput(edited, {
            group: at.group,
            path: [...at.path, 'pue', cooling],
            label: `PUE ${cooling} ${id}`,
            dimension: 'ratio',
            stated: stated.pue[cooling],
            least: 1,
          }),
        ],
  );
  return [
    quantityInput(edited, {
      group: at.group,
      path: [...at.path, 'power'],
      label: `power ${id}`,
      dimension: 'power',
      stated: stated.power,
      inPeriods: { dimension: 'power', values: site.powerMw },
    }),
    quantityInput(edited, {
      group: at.group,
      path: [...at.path, 'electricity'],
      label: `electricity ${id}`,
      dimension: 'energyPrice',
      stated: stated.electricity,
      otherwise: site.electricityUsdPerMwh.value,
    }),
    ...shell(edited, site, stated),
    quantityInput(edited, {
      group: at.group,
      path: [...at.path, 'reserve'],
      label: `reserve ${id}`,
      dimension: 'share',
      stated: stated.reserve,
      otherwise: 0,
      unset: 'none',
    }),
    ...pue,
    ...(stated.carbon === undefined
      ? []
      : [
          quantityInput(edited, {
            group: at.group,
            path: [...at.path, 'carbon'],
            label: `carbon ${id}`,
            dimension: 'carbonIntensity',
            stated: stated.carbon,
          }),
        ]),
  ];
}

function shell(
  edited: Edited,
  { id }: Site,
  { shell: stated }: ScenarioFile['sites'][string],
): QuantityInput[] {
  const path = ['sites', id, 'shell'];
  const parts = typeof stated === 'object' ? stated : undefined;
  const price = quantityInput(edited, {
    group: 'Sites',
    path: parts ? [...path, 'price'] : path,
    label: `shell ${id}`,
    dimension: 'moneyPerPower',
    stated: parts ? parts.price : typeof stated === 'number' ? stated : undefined,
    unset: 'sunk',
    words: [{ word: 'sunk', path, value: 'sunk' }],
    whyNoStep: `The shell of ${id} is paid for; type a price, such as 13M USD/MW, for one that must be built.`,
  });
  if (parts === undefined) return [price];
  const existing = quantityInput(edited, {
    group: 'Sites',
    path: [...path, 'existing'],
    label: `shell that stands ${id}`,
    dimension: 'power',
    stated: parts.existing,
    otherwise: 0,
    unset: 'none',
  });
  return [price, existing];
}
