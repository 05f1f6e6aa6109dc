import { ApiObject, App, JsonPatch, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { Database } from '../../lib/kubernetes/constructs/database';
import { Grafana } from '../../lib/kubernetes/constructs/grafana';
import { Prometheus } from '../../lib/kubernetes/constructs/prometheus';
import { Server } from '../../lib/kubernetes/constructs/server';
import { StatelessService } from '../../lib/kubernetes/constructs/stateless-service';
import type { EnvironmentChart } from '../../lib/kubernetes/environment-chart';
import { manifestFile } from '../../lib/kubernetes/manifest-file';
import { objectsOf, TypedObject } from '../../lib/kubernetes/typed-object';
import { formOf, type ServerForm } from '../../lib/model';
import { problemsIn } from '../../lib/kubernetes/validations';
import { aService, broker, cluster, database, resolvedService } from '../fixtures/definitions';
import { chartIn } from './constructs/chart';

/** What is written of a chart, by path. */
const writtenOf = (chart: EnvironmentChart): Map<string, string> =>
  new Map(
    objectsOf(chart)
      .map((object) => manifestFile(object, cluster).file)
      .map(({ path, text }) => [path, text]),
  );
const deploymentOf = (chart: EnvironmentChart): ApiObject =>
  ApiObject.of(new StatelessService(chart, 'web', { resolved: resolvedService(aService()) }));
const WRITTEN = 'production/test/Deployment.web.yaml';

describe('ApiObject.of finds the object that a construct is about', () => {
  test.each<[string, (scope: Construct) => Construct, string]>([
    ['StatelessService', (s) => new StatelessService(s, 'x', { resolved: resolvedService(aService()) }), 'Deployment'],
    ['Database', (s) => new Database(s, 'x', { postgres: database, settings: { instances: 2 } }), 'Cluster'],
    [
      'Server',
      (s) => new Server(s, 'x', { form: formOf(broker, cluster) as ServerForm, namespace: 'worker' }),
      'StatefulSet',
    ],
    ['Grafana', (s) => new Grafana(s, 'x', cluster), 'Deployment'],
    ['Prometheus', (s) => new Prometheus(s, 'x', cluster), 'Prometheus'],
  ])('of a %s', (_, make, kind) => {
    expect(ApiObject.of(make(chartIn('frontend'))).kind).toBe(kind);
  });
});

describe('what is done to an object after it was made is written', () => {
  test('a patch, also with a field that the typed class does not know', () => {
    const chart = chartIn('frontend');
    deploymentOf(chart).addJsonPatch(
      JsonPatch.replace('/spec/revisionHistoryLimit', 7),
      JsonPatch.add('/spec/template/spec/hostUsers', false),
    );
    const text = writtenOf(chart).get(WRITTEN);
    expect(text).toContain('revisionHistoryLimit: 7\n');
    expect(text).toContain('hostUsers: false\n');
  });

  test('a patch that removes', () => {
    const chart = chartIn('frontend');
    deploymentOf(chart).addJsonPatch(JsonPatch.remove('/spec/revisionHistoryLimit'));
    expect(writtenOf(chart).get(WRITTEN)).not.toContain('revisionHistoryLimit');
  });

  test('labels and annotations of its metadata', () => {
    const chart = chartIn('frontend');
    const { metadata } = deploymentOf(chart);
    metadata.addLabel('team.test/owner', 'pages');
    metadata.addAnnotation('team.test/page', 'https://wiki.test/web');
    const text = writtenOf(chart).get(WRITTEN);
    expect(text).toContain('team.test/owner: pages\n');
    expect(text).toContain('team.test/page: https://wiki.test/web\n');
  });

  test('a sync wave of its own, in place of that of its kind', () => {
    const chart = chartIn('frontend');
    deploymentOf(chart).metadata.addAnnotation('argocd.argoproj.io/sync-wave', '99');
    expect(writtenOf(chart).get(WRITTEN)).toContain('argocd.argoproj.io/sync-wave: "99"\n');
  });

  test('what a Lazy comes to, in the metadata, in the spec and below', () => {
    const chart = chartIn('frontend');
    let later = 'not yet';
    const lazy = Lazy.any({ produce: () => later }) as string;
    new TypedObject(chart, 'config', k8s.KubeConfigMap, {
      metadata: { name: 'config', annotations: { when: lazy } },
      data: { when: lazy },
    });
    later = 'now';
    expect(
      writtenOf(chart)
        .get('production/test/ConfigMap.config.yaml')
        ?.match(/when: now\n/g),
    ).toHaveLength(2);
  });
});

describe('what is put beside the engine’s objects is written', () => {
  test('a plain ApiObject, with the labels and the namespace of the chart', () => {
    const chart = chartIn('frontend');
    const data = { color: 'blue' };
    new ApiObject(chart, 'plain', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'plain' }, data });
    const text = writtenOf(chart).get('production/test/ConfigMap.plain.yaml');
    expect(text).toContain('color: blue\n');
    expect(text).toContain('namespace: frontend\n');
    expect(text).toContain('app.kubernetes.io/part-of: shop\n');
  });

  test('an object of a typed class of cdk8s-plus', () => {
    const chart = chartIn('frontend');
    new k8s.KubeConfigMap(chart, 'typed', { metadata: { name: 'typed' }, data: { color: 'red' } });
    expect(writtenOf(chart).get('production/test/ConfigMap.typed.yaml')).toContain('color: red\n');
  });
});

describe('what a construct asks for and can’t have is a problem', () => {
  const chartWithTwo = () => {
    const chart = chartIn('frontend');
    const [one, other] = ['one', 'other'].map((name) => new k8s.KubeConfigMap(chart, name, { metadata: { name } }));
    if (one === undefined || other === undefined) throw new Error('two were made');
    return { app: App.of(chart), one, other };
  };

  test('what it says of itself', () => {
    const { app, one } = chartWithTwo();
    one.node.addValidation({ validate: () => ['the color is missing'] });
    expect(problemsIn(app)).toEqual([
      expect.objectContaining({ subject: one.node.path, given: 'the color is missing' }),
    ]);
  });

  test('a dependency, which would say an order that files do not have; the fix says what does', () => {
    const { app, one, other } = chartWithTwo();
    one.node.addDependency(other);
    const [problem, ...more] = problemsIn(app);
    expect(more).toEqual([]);
    const paths = { subject: one.node.path, given: other.node.path };
    expect(problem).toMatchObject({ ...paths, field: 'node.addDependency' });
    expect(problem?.fix).toContain('sync-wave');
  });

  test('and otherwise there is none', () => {
    expect(problemsIn(chartWithTwo().app)).toEqual([]);
  });
});
