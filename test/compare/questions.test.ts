import { parseObjects, type KubernetesObject } from '../../proof/objects';
import { filesOf } from '../apps/files';
import { environments, topology } from '../apps/seed';
import { questions } from './questions';
import { table } from './table';

const all = Object.values(questions).flat();

/** What is written at least for something that is asked by users: nobody has thought of anything. */
const bare = parseObjects(
  `
apiVersion: apps/v1
kind: Deployment
metadata: { name: backend }
spec:
  selector: { matchLabels: { app: backend } }
  template:
    metadata: { labels: { app: backend } }
    spec:
      containers:
        - name: backend
          image: backend:latest
          ports: [{ containerPort: 8000 }]
          readinessProbe: { httpGet: { path: /ready, port: 8000 } }
          env: [{ name: DATABASE_URL, value: 'postgresql://app:hunter2@postgres/app' }]
        - { name: exporter, image: exporter, ports: [{ containerPort: 9000 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: frontend }
spec: { replicas: 2, template: { spec: { containers: [{ name: frontend, image: 'frontend:1' }] } } }
---
apiVersion: v1
kind: Service
metadata: { name: backend }
spec: { type: LoadBalancer, ports: [{ port: 80 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: backend }
spec: { rules: [{ host: app.example.org }] }
`,
  'bare.yaml',
);

const ours: readonly KubernetesObject[] = filesOf({ topology, environments })
  .filter(({ path }) => path.startsWith('production/') && path.endsWith('.yaml') && !path.includes('/addons/'))
  .flatMap(({ path, text }) => parseObjects(text, path));

test.each(all)('of what nobody has thought about it is not so that $asks', ({ unlike }) => {
  expect(unlike(bare)).not.toEqual([]);
});

test.each(all.filter(({ asks }) => asks !== 'what can have copies has two at least'))(
  'of what is written here it is so that $asks',
  ({ unlike }) => {
    expect(unlike(ours)).toEqual([]);
  },
);

test('what has one copy here is what people look at and what measures', () => {
  const copies = all.find(({ asks }) => asks === 'what can have copies has two at least');
  expect(copies?.unlike(ours)).toEqual(['Deployment monitoring/grafana', 'Deployment worker/redis-exporter']);
});

test('a table has a row a question, and says of how many objects it is not so', () => {
  const lines = table([
    { name: 'bare', objects: bare },
    { name: 'ours', objects: ours },
  ]).split('\n');
  expect(lines).toHaveLength(all.length + 3);
  expect(lines[0]).toBe('|  | bare | ours |');
  expect(lines).toContain('| no pod is reached but by what a policy lets in | no (2) | yes |');
  expect(lines.at(-1)).toBe(`| of ${all.length} | 0 yes | ${all.length - 1} yes |`);
});
