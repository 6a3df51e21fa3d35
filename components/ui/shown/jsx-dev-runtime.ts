import * as react from 'react/jsx-dev-runtime';
import { shownProps } from './shown-props.ts';

/* The same as `jsx-runtime.ts`, for tests of components, which are not built for use. */

export type { JSX } from 'react/jsx-dev-runtime';
export { Fragment } from 'react/jsx-dev-runtime';

export const jsxDEV: typeof react.jsxDEV = (type, props, ...rest) =>
  react.jsxDEV(type, shownProps(type, props as object), ...rest);
