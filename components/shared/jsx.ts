/** What JSX becomes in what ships: Preact’s own `h`, which every page gets anyway, instead of its second way of making the same. */
import { type ComponentType, Fragment, h, type VNode } from 'preact';

const jsx = (type: string | ComponentType, props: object, key?: string): VNode =>
  h(type as string, key === undefined ? props : { ...props, key });

export { Fragment, jsx, jsx as jsxs };
