import type { View } from '../../core/network/desk.ts';
import { noTerritory, placeTypes, type Territory } from '../../core/network/network.ts';
import { Scroll } from './Scroll.tsx';
import { words } from './words.ts';

interface Props {
  view: View;
  onTerritory(structure: string, territory: Territory): void;
}

const RIGHT = /^(|\d{2,3}|2[AB])$/;

/** Typed once for each structure, and kept only in the file that the coordinator saves. */
export function Territories({ view: { structures, lieux }, onTerritory }: Props) {
  const of = (code: string) => lieux[code] ?? noTerritory;
  return (
    <details class="unprinted">
      <summary>{words.territory}</summary>
      <p>{words.territoryWhy}</p>
      <Scroll label={words.territory}>
        <table class="territories">
          <thead>
            <tr>
              {[words.structure, words.departement, words.qpv, words.type].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {structures.map((code) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td>
                  <input
                    aria-label={`${words.departement}, ${code}`}
                    value={of(code).departement}
                    maxLength={3}
                    size={3}
                    autocomplete="off"
                    onChange={({ currentTarget }) => {
                      const departement = currentTarget.value.trim().toUpperCase();
                      if (RIGHT.test(departement)) onTerritory(code, { ...of(code), departement });
                      else currentTarget.value = of(code).departement;
                    }}
                  />
                </td>
                <td>
                  <select
                    aria-label={`${words.qpv}, ${code}`}
                    value={of(code).qpv}
                    onChange={({ currentTarget }) =>
                      onTerritory(code, { ...of(code), qpv: currentTarget.value as Territory['qpv'] })
                    }
                  >
                    <option value="">{words.unknown}</option>
                    <option value="oui">{words.yes}</option>
                    <option value="non">{words.no}</option>
                  </select>
                </td>
                <td>
                  <select
                    aria-label={`${words.type}, ${code}`}
                    value={of(code).type}
                    onChange={({ currentTarget }) =>
                      onTerritory(code, { ...of(code), type: currentTarget.value as Territory['type'] })
                    }
                  >
                    <option value="">{words.unknown}</option>
                    {Object.entries(placeTypes).map(([type, label]) => (
                      <option key={type} value={type}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
