/**
 * The network's own file: its secret, and what the coordinator types once about each structure. It stays with the
 * coordinator.
 */
import * as v from 'valibot';
import { newSecret } from '../journal/rounding.ts';
import { networkWords } from './faultWords.ts';
import { codeSchema } from './schema.ts';

export const NETWORK_FORMAT = 'faire-avec/reseau';

export const placeTypes = {
  mediatheque: networkWords.mediatheque,
  'france-services': networkWords.franceServices,
  mairie: networkWords.mairie,
  association: networkWords.association,
  autre: networkWords.other,
} as const;
export type PlaceType = keyof typeof placeTypes;

const territory = v.strictObject({
  departement: v.pipe(v.string(), v.regex(/^(|\d{2,3}|2[AB])$/, networkWords.departement)),
  qpv: v.picklist(['', 'oui', 'non'], networkWords.yesNo),
  type: v.picklist(['', ...(Object.keys(placeTypes) as PlaceType[])], networkWords.type),
});
export type Territory = v.InferOutput<typeof territory>;

export const networkSchema = v.strictObject({
  format: v.literal(NETWORK_FORMAT),
  version: v.literal(1),
  secret: v.pipe(v.string(networkWords.missing), v.regex(/^[0-9a-f]{64}$/, networkWords.changed)),
  lieux: v.record(codeSchema, territory),
});
export type NetworkFile = v.InferOutput<typeof networkSchema>;

export const newNetwork = (): NetworkFile => ({ format: NETWORK_FORMAT, version: 1, secret: newSecret(), lieux: {} });
export const noTerritory: Territory = { departement: '', qpv: '', type: '' };
