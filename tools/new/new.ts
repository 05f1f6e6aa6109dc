import { join } from 'node:path';
import type { Namespace } from '../../lib/model';
import type { Given } from '../command/command';
import type { newService as command } from '../new';
import { newService } from './new-service';
import { withApplication } from '../with-application';

const ROOT = join(__dirname, '../..');

export const main = ({ name, namespace }: Given<typeof command>): Promise<void> =>
  withApplication(async (application) => {
    const namespaces = (await import(join(ROOT, 'app/namespaces'))) as Readonly<Record<string, Namespace>>;
    const asked = { name, ...(namespace === undefined ? {} : { namespace }) };
    const { files } = newService({ ...asked, root: ROOT, application, namespaces });
    console.log([...files.map((file) => `wrote ${file}`), '', `Now: npm run synth && npm run up`].join('\n'));
  });
