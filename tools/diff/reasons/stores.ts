import { told } from './reason-text';

type Moved = { readonly variable: string; readonly from: string; readonly to: string };

/** What a service finds where its variables lead. */
export const storeReasons = {
  'another bucket': told<Moved>(
    'leaves data',
    ({ variable, from, to }) => `${variable} leads to ${to}: what was put into ${from} is not there`,
  ),
  'another database': told<Moved>(
    'leaves data',
    ({ variable, from, to }) => `${variable} leads to the database ${to}: what is in ${from} is not there`,
  ),
};
