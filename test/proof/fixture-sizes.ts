import type { Arrow } from '../../proof/compare';
import type { Box } from './production';

/** `count` services in ten namespaces, each talking to three others, all asking kube-dns. */
export function many(count: number): { boxes: Box[]; arrows: Arrow[] } {
  const name = (index: number) => `space-${index % 10}/service-${index}`;
  const services = Array.from({ length: count }, (_, index): Box => ({
    name: name(index),
    kind: 'Deployment',
    selector: { 'app.kubernetes.io/name': `service-${index}` },
    ports: [
      { name: 'http', containerPort: 8000 },
      { name: 'metrics', containerPort: 9100 },
    ],
  }));
  const dns: Box = { name: 'kube-dns', kind: 'actor', selector: { 'k8s-app': 'kube-dns' } };
  const arrows = services.flatMap(({ name: from }, index) =>
    [1, 7, 31].map((step) => ({ from, to: name((index + step) % count), port: 'http' })),
  );
  return { boxes: [...services, dns], arrows };
}
