/**
 * The pure decision: a target and the candidates' features → a verdict. The words come first: whole, then in part, then
 * in another form, then similar ones. Each gets the ring only with the other reasons it needs (reasons.ts).
 */
import type { Target } from '../guide/guide.ts';
import { type Bearing, bearingOf, isContradicted } from './bearing.ts';
import { choose, disambiguate, isVisible, sameTarget, underHeading } from './choose.ts';
import { type Decision, type Features, type IndexedFeatures, mayStandFor, sameRoleFamily } from './features.ts';
import { isGeneric, isPlaced, isPlausible, isReasoned } from './reasons.ts';
import { isMain } from './region.ts';
import { resembling, type Weights } from './similarity.ts';
import fitted from './weights.json' with { type: 'json' };

export { type Decision, type Features, hasLabel, sameRoleFamily } from './features.ts';
export type { Weights } from './similarity.ts';

type Bearer = IndexedFeatures & { bearing: Bearing };

/** With more namesakes than this they are not examined one by one: that they are many is the answer. */
const CROWD = 50;
/** With more candidates than this, similarity says nothing. */
const FEW = 3;

/** @param forms also candidates that match in another form, or are similar */
export function decide(
  target: Target,
  candidates: Features[],
  { weights = fitted, forms = true }: { weights?: Weights; forms?: boolean } = {},
): Decision {
  const kin = candidates
    .map((features, index) => ({ features, index }))
    .filter(({ features }) => mayStandFor(features.role, target.role));
  const bearers = innermost(
    kin.flatMap((one): Bearer[] => {
      const bearing = bearingOf(target, one.features, forms);
      return bearing ? [{ ...one, bearing }] : [];
    }),
  );
  const visible = (bearers.length > CROWD ? underHeading(target, bearers) : bearers).filter(isVisible) as Bearer[];
  const doubts: Decision[] = [];
  for (const tier of [0, 1, 2, 3] as const) {
    const list = visible.filter(({ bearing }) => bearing.tier === tier);
    if (!list.length) continue;
    if (list.length > CROWD) return { kind: 'doubtful', indexes: list.slice(0, CROWD).map(({ index }) => index) };
    const { settled, ...decision } = decideAmong(target, list, bearers);
    if (decision.kind === 'found' || settled) return decision;
    if (tier < 2 || list.length <= FEW) doubts.push(decision);
    // Several twins where the target may well be: what is further away cannot tell which one is meant.
    if (tier === 0 && list.filter(({ features, bearing }) => isPlausible(target, features, bearing)).length > 1)
      return decision;
  }
  const hidden = behind(
    target,
    bearers.filter((one) => !isVisible(one)),
    doubts.length > 0,
  );
  const [doubt] = doubts;
  if (!forms) return hidden ?? doubt ?? { kind: 'absent' };
  return (
    hidden ??
    doubt ??
    resembling(
      target,
      kin.filter((one) => sameRoleFamily(one.features.role, target.role) && isVisible(one)),
      weights,
    )
  );
}

/** The innermost of nested candidates, which are the same thing to press. */
function innermost(bearers: Bearer[]): Bearer[] {
  const nearest = Math.min(...bearers.map(({ bearing }) => bearing.tier), 9);
  const outer = new Set(
    bearers.filter(({ bearing }) => bearing.tier === nearest).map(({ features }) => features.inside),
  );
  return bearers.filter(({ index }) => !outer.has(index));
}

/** @returns `settled`: a doubt that further candidates cannot remove */
function decideAmong(target: Target, list: Bearer[], bearers: Bearer[]): Decision & { settled?: true } {
  const decision = choose(target, list);
  if (decision.kind !== 'found') return decision;
  const chosen = list.find(({ index }) => index === decision.index);
  if (!chosen) return decision;
  const doubt: Decision = { kind: 'doubtful', indexes: [chosen.index] };
  if (!isReasoned(target, chosen.features, chosen.bearing) || isContradicted(chosen.features, chosen.bearing))
    return doubt;
  if (chosen.bearing.tier > 0) return decision;
  // A namesake behind a menu that leads elsewhere may be the one that is meant.
  const covert = underHeading(target, bearers.filter((one) => !isVisible(one)).slice(0, CROWD)) as Bearer[];
  const other = covert.find(
    (one) =>
      one.bearing.tier === 0 &&
      // A copy beside any button is opened by nothing: what makes a doubt of a visible one says that it opens.
      (one.features.told ?? one.features.openable) &&
      (isMain(one.features.region) ||
        !isMain(chosen.features.region) ||
        (isPlaced(target, one.features) && !isPlaced(target, chosen.features))) &&
      isPlausible(target, one.features, one.bearing) &&
      !sameTarget([one, chosen]),
  );
  return other ? { kind: 'doubtful', indexes: list.map(({ index }) => index), settled: true } : decision;
}

/** In a menu that folds away stand the same words of another thing: a common word, or what is no choice, is not looked for there. */
const mayBeBehind = (target: Target, { features, bearing }: Bearer): boolean =>
  isMain(features.region) ||
  features.region === 'dialog' ||
  isPlausible(target, features, bearing) ||
  (!target.reasons?.region &&
    sameRoleFamily(features.role, target.role) &&
    (/^(link|tab)$/.test(target.role) || !isGeneric(bearing.want)));

/** Of hidden candidates, the one that something opens, in the place that was asked for. */
function behind(target: Target, covert: Bearer[], isDoubtful: boolean): Decision | undefined {
  const nearest = Math.min(...covert.map(({ bearing }) => bearing.tier));
  const near = covert
    .filter((one) => one.bearing.tier === nearest && one.bearing.needs < 2 && mayBeBehind(target, one))
    .slice(0, CROWD);
  const there = near.length > 1 ? underHeading(target, near) : near;
  const openable = there.filter(({ features }) => features.openable);
  // A copy for telephones, or a part of another screen: nothing opens it, and it is not where the step is.
  const likely = openable.length
    ? openable
    : isDoubtful
      ? []
      : there.filter(
          ({ features }) => !features.region || isMain(features.region) || /nav|header|dialog/.test(features.region),
        );
  const [first] = disambiguate(target, likely);
  return first ? { kind: 'hidden', index: first.index } : undefined;
}
