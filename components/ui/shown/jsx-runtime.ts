import * as react from 'react/jsx-runtime';
import { shownProps } from './shown-props.ts';

/* What every element of a page is made by (`jsxImportSource`): nobody can forget to show a text as it may be shown. */

export type { JSX } from 'react/jsx-runtime';
export { Fragment } from 'react/jsx-runtime';

export const jsx: typeof react.jsx = (type, props, key) => react.jsx(type, shownProps(type, props as object), key);
export const jsxs: typeof react.jsxs = (type, props, key) => react.jsxs(type, shownProps(type, props as object), key);
