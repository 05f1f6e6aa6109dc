import { kubernetesRules } from '../../lib/kubernetes/rules';
import { problemsOf, type KubernetesEnvironment } from '../../lib/model';
import { production, topologyWith } from '../fixtures/definitions';

const problems = (tag: string, more: Partial<KubernetesEnvironment> = {}) => {
  const { pgbouncer, ...images } = production.images;
  const environment = { ...production, images: { ...images, pgbouncer: { ...pgbouncer, tag } }, ...more };
  return problemsOf({ topology: topologyWith([]), environments: [environment] }, kubernetesRules);
};

describe('the image of PgBouncer', () => {
  test.each(['1.25', '1.25.0', '1.25.9-trixie'])('may be %s, whose state the operator reads', (tag) => {
    expect(problems(tag)).toEqual([]);
  });

  test.each(['1.26.0', '1.24.1', '1.250.0'])('may not be %s, of which every PgBouncer would seem to be down', (tag) => {
    expect(problems(tag)).toMatchObject([{ subject: 'production', field: 'images.pgbouncer', given: tag }]);
  });

  test('is the cluster’s to say where it brings the operator', () => {
    expect(problems('1.26.0', { addons: { provided: ['cloudnative-pg'] } })).toEqual([]);
  });
});
