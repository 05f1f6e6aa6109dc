import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Deployment {
  readonly spec: {
    readonly template: {
      readonly spec: {
        readonly containers: readonly { readonly readinessProbe?: { readonly timeoutSeconds: number } }[];
      };
    };
  };
}

test('the API says what is missing before its readiness probe gives up', () => {
  const { spec } = parse(read('dist/production/backend/Deployment.backend.yaml')) as Deployment;
  const asked = spec.template.spec.containers[0]?.readinessProbe?.timeoutSeconds ?? 0;
  const answered = Number(/^TIMEOUT_SECONDS = (\d+)$/m.exec(read('examples/app/backend/app/ready.py'))?.[1] ?? asked);
  expect(answered).toBeLessThan(asked);
});
