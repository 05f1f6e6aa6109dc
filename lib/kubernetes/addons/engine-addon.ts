import type { Addon, AddonProps } from '../../model';

/** An add-on of the engine's own. What an application gives is checked; this is made again and again, of what has been. */
export const engineAddon = (props: AddonProps): Addon => ({ kind: 'addon', ...props });
