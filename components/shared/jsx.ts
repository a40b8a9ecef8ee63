/**
 * What JSX compiles to in the shipped build: Preact’s own `h`, which every page contains anyway, instead of the
 * separate JSX runtime.
 */
import { type ComponentType, Fragment, h, type VNode } from 'preact';

const jsx = (type: string | ComponentType, props: object, key?: string): VNode =>
  h(type as string, key === undefined ? props : { ...props, key });

export { Fragment, jsx, jsx as jsxs };
