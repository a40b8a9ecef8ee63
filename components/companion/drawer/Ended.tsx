/** Under « Guide terminé »: it comes once, at the end, so that no other page carries it. */
import { End } from '../../step/End.tsx';
import type { DrawerProps } from '../props.ts';

export const Ended = ({ view, on }: DrawerProps) => <End view={view} onPage={on.page} onClose={() => on.stop(false)} />;
