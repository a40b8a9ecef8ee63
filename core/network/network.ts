/**
 * The network's own file: its secret, and what the coordinator types once about each structure. It stays with the
 * coordinator.
 */
import * as v from 'valibot';
import { newSecret } from '../journal/rounding.ts';
import { codeSchema } from './schema.ts';

export const NETWORK_FORMAT = 'faire-avec/reseau';

export const placeTypes = {
  mediatheque: 'Médiathèque',
  'france-services': 'France services',
  mairie: 'Mairie ou CCAS',
  association: 'Association, centre social',
  autre: 'Autre lieu',
} as const;
export type PlaceType = keyof typeof placeTypes;

const territory = v.strictObject({
  departement: v.pipe(v.string(), v.regex(/^(|\d{2,3}|2[AB])$/, 'un département s’écrit 69, 2A ou 974')),
  qpv: v.picklist(['', 'oui', 'non'], '« oui » ou « non »'),
  type: v.picklist(['', ...(Object.keys(placeTypes) as PlaceType[])], 'un type de lieu connu'),
});
export type Territory = v.InferOutput<typeof territory>;

export const networkSchema = v.strictObject({
  format: v.literal(NETWORK_FORMAT),
  version: v.literal(1),
  secret: v.pipe(v.string('il manque'), v.regex(/^[0-9a-f]{64}$/, 'ce nombre a été modifié')),
  lieux: v.record(codeSchema, territory),
});
export type NetworkFile = v.InferOutput<typeof networkSchema>;

export const newNetwork = (): NetworkFile => ({ format: NETWORK_FORMAT, version: 1, secret: newSecret(), lieux: {} });
export const noTerritory: Territory = { departement: '', qpv: '', type: '' };
