/**
 * What opens in the bubble on request. The script is loaded only when the person asks for it, and its size is counted
 * apart from the script that every guided page loads.
 */
import { render } from 'preact';
import snags from '../../step/snags.css?inline';
import type { DrawerScript } from '../props.ts';
import own from './drawer.css?inline';
import { Ended } from './Ended.tsx';
import { Help } from './Help.tsx';
import { More } from './More.tsx';

const inside = { help: Help, more: More, end: Ended };

export const drawer: DrawerScript = {
  sheet: snags + own,
  draw(place, props) {
    const What = props && inside[props.what];
    render(What && <What {...props} />, place);
  },
};
