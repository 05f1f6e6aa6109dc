import { Ajv } from 'ajv';
import { each } from '../../promise';
import { inFile, unless } from '../../violation';
import { charts, type Schema } from './chart';

export const valuesHaveASchema = each(
  'The schema of a chart allows its values as they are, asks for each, and refuses any other.',
  charts,
  ({ folder, values, schema }) => {
    const place = inFile(`${folder}values.schema.json`);
    const { generated: _, ...plain } = schema as Schema & { readonly generated?: string };
    const ajv = new Ajv({ strict: false, validateSchema: false });
    const allows = ajv.compile(plain);
    const more = { ...values, other: 1 };
    const fewer = Object.keys(values).filter((name) => {
      const { [name]: _gone, ...rest } = values;
      return allows(rest);
    });
    return [
      ...unless(allows(values), place, 'refuses the values as they are'),
      ...unless(!allows(more), place, 'allows a value that nothing reads'),
      ...fewer.flatMap((name) => unless(false, place, `allows ${name} to be missing`)),
    ];
  },
);
