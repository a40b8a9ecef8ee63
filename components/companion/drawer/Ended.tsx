/**
 * What is shown under « Guide terminé ». It is in this script because it is needed only once, at the end of a guide;
 * the other pages do not load it.
 */
import { End } from '../../step/End.tsx';
import type { DrawerProps } from '../props.ts';

export const Ended = ({ view, on }: DrawerProps) => <End view={view} onPage={on.page} onClose={() => on.stop(false)} />;
