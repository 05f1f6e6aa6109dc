import { formatCalled } from './formats';
import type { Shape } from './shapes';

/** What a shape allows, in words. */
export function words(shape: Shape): string {
  if (shape.made !== undefined) return shape.made.join(', ');
  if (shape.enum !== undefined) return shape.enum.join(', ');
  switch (shape.type) {
    case 'integer':
    case 'number': {
      const { minimum, maximum } = shape;
      const whole = shape.type === 'integer' ? 'a whole number' : 'a number';
      if (minimum === undefined) return whole;
      return maximum === undefined ? `${whole} from ${minimum} up` : `${whole} from ${minimum} to ${maximum}`;
    }
    case 'string':
      return shape.format === undefined ? 'text' : formatCalled(shape.format).allowed;
    case 'array':
      return 'a list';
    case 'object': {
      const { properties } = shape;
      return properties === undefined ? 'an object' : `an object with ${Object.keys(properties).join(', ')}`;
    }
    case 'boolean':
      return 'true or false';
    case undefined:
  }
  return 'something else';
}
