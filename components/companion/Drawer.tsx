/** A place in the bubble for what opens on request: help, and the other actions. A script brought for it draws there, with a Preact of its own. */
import { Component } from 'preact';
import type { VerdictKind } from '../../core/session/session.ts';
import type { View } from '../../core/session/view.ts';
import type { Message } from '../step/message.ts';
import type { BubbleEvents } from './Bubble.tsx';

export interface DrawerProps {
  what: 'help' | 'more';
  view: View;
  verdict: VerdictKind;
  message: Message;
  on: BubbleEvents;
}

/** What the script gives (drawer/drawer.tsx). */
export interface DrawerScript {
  sheet: string;
  /** Draws or redraws in the place; null leaves it, and undoes everything. */
  draw(place: Element, props: DrawerProps | null): void;
}

export class Drawer extends Component<DrawerProps & { script: DrawerScript }> {
  #place: HTMLElement | null = null;

  override componentDidMount(): void {
    this.componentDidUpdate();
  }

  override componentDidUpdate(): void {
    if (this.#place) this.props.script.draw(this.#place, this.props);
  }

  override componentWillUnmount(): void {
    if (this.#place) this.props.script.draw(this.#place, null);
  }

  #hold = (place: HTMLElement | null): void => {
    this.#place = place ?? this.#place;
  };

  render() {
    return <div class={this.props.what} ref={this.#hold} />;
  }
}
