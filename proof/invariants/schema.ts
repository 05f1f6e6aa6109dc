import { each } from '../promise';
import { schemaProblems } from '../schema/validate-object';
import { at } from '../violation';
import { objects } from './workload';

export const apiServerAccepts = each('Every object is what the API server accepts.', objects, (object) =>
  schemaProblems(object).map(({ field, words }) => ({ ...at(object, field), words })),
);
