import { hashOf, type View } from './view';

/** Looks at something else. */
export const show = (view: View): void => {
  location.hash = hashOf(view);
};
