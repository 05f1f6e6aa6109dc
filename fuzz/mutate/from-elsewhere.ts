import { isFields, type Fields, type Plan } from '../plan/plan';
import { oneOf, set, type MaybeMaker } from './maker';
import { placesIn } from './places';

/** How deep a field may stand that is brought to another definition. */
const DEEPEST = 2;

/** The value that a field has elsewhere, which may not fit here: contradictory options, names that two have. */
export const fromElsewhere =
  (where: 'plan' | 'other'): MaybeMaker =>
  (draw, { places, plan, other }) => {
    const source = where === 'plan' ? plan : other;
    const all = (where === 'plan' ? places : placesIn(other)).filter(({ at }) => at.length > 0 && at.length <= DEEPEST);
    const from = oneOf(draw, all);
    if (from === undefined || typeof from.at.at(-1) !== 'string') return undefined;
    const fitting = plan.entries.filter(({ define }) => define === definerOf(source, from.entry));
    if (fitting.length === 0) return undefined;
    const { key, props } = draw.one(fitting);
    const [first] = from.at;
    const hasPlace = isFields(props) && (from.at.length === 1 || isFields((props as Fields)[String(first)] ?? null));
    return hasPlace ? set('what stands elsewhere', { entry: key, at: from.at }, from.value) : undefined;
  };

const definerOf = ({ entries }: Plan, key: string) => entries.find((one) => one.key === key)?.define;
