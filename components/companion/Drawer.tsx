/**
 * The container in the bubble for what opens on request: help and the other actions. A script loaded on demand draws in
 * it with its own copy of Preact.
 */
import { Component } from 'preact';
import type { DrawerProps, DrawerScript } from './props.ts';

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
