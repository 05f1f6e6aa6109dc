import type { Application } from '../../../lib/model';
import * as kubectl from '../../../proof/invariants/kubectl/delivery';
import { schemasAreThereFirst } from '../../../proof/invariants/schema-checks';
import type { DistFile } from '../../../proof/invariants/dist';
import * as seed from '../../apps/seed';
import { clusterOf } from '../../capabilities/broken-promises';
import { keptIn } from './kept';

const environment = { ...clusterOf(seed), delivery: { by: 'kubectl' } } as const;
const application: Application = { topology: seed.topology, environments: [environment] };
const { keptByFiles } = keptIn(application);

/** Changes the script, or throws where that changes nothing. */
const script = (change: (text: string) => string) => (all: DistFile[]) =>
  all.map((file) => {
    if (file.path !== 'production/apply.sh') return file;
    const text = change(file.text);
    if (text === file.text) throw new Error('nothing to break in the script');
    return { ...file, text };
  });
const withoutLine = (pattern: RegExp) => script((text) => text.replace(pattern, ''));
/** Puts a line at the end. */
const last = (pattern: RegExp) => script((text) => `${text.replace(pattern, '')}${(pattern.exec(text) ?? [''])[0]}`);

describe('the script that brings an environment', () => {
  keptByFiles(kubectl.everythingIsAppliedOnce, 'kubernetes', {
    'no script': [(all) => all.filter(({ path }) => path !== 'production/apply.sh'), 'is not there'],
    'an object that is forgotten': [
      withoutLine(/backend\/ServiceAccount\.backend\.yaml \\\n {2}/),
      'ServiceAccount backend/backend is brought by nothing, not once by apply',
    ],
    'an object twice': [
      script((text) => `${text}apply backend/Deployment.backend.yaml\n`),
      'Deployment backend/backend is brought by apply, apply, not once by apply',
    ],
    'a Job that is applied like anything else': [
      script((text) => text.replace(/^job \S+ \S+ /m, 'apply ')),
      'Job backend/backend-migrations is brought by apply, not once by job',
    ],
    'a file that is not there': [
      script((text) => `${text}apply backend/Secret.ghost.yaml\n`),
      'applies backend/Secret.ghost.yaml, which is not there',
    ],
  });
  keptByFiles(kubectl.neededComesFirst, 'kubernetes', {
    'a namespace after what is in it': [
      last(/^apply backend\/Namespace\.backend\.yaml \\\n.*\n/m),
      'ServiceAccount backend/backend needs Namespace backend, which comes no earlier',
    ],
    'an add-on after what it brings a definition of': [
      last(/^addon external-secrets .*\n/m),
      'needs the add-on external-secrets, which comes no earlier',
    ],
    'no add-on': [
      withoutLine(/^addon metrics-server .*\n/m),
      'needs the add-on metrics-server, which comes no earlier',
    ],
    'migrations after the version that needs them': [
      script((text) =>
        text
          .replace(/(apply data\/Cluster\.postgres\.yaml[^]*?)(\n# backend, worker)/, '\n$2')
          .concat('apply data/Cluster.postgres.yaml\n'),
      ),
      'Job backend/backend-migrations needs what runs in data, which comes no earlier',
    ],
  });
  keptByFiles(schemasAreThereFirst, 'kubernetes', {
    'workers before anybody asked for the schema': [
      last(/^job worker backend-schema .*\n/m),
      'Deployment worker/worker uses what backend migrates, and no Job before it waits for the schema',
    ],
  });
  keptByFiles(kubectl.whatTakesTimeIsWaitedFor, 'kubernetes', {
    'a database that nobody waits for': [
      withoutLine(/^ready condition=Ready --namespace data cluster\..*\n/m),
      'Cluster data/postgres is not waited for before what comes next',
    ],
    'a Deployment that is waited for too late': [
      last(/^rollout --namespace backend deployment\/backend\n/m),
      'Deployment backend/backend is not waited for before what comes next',
    ],
  });
  keptByFiles(kubectl.addonsHaveTheirValues, 'kubernetes', {
    'a chart at a version that may move': [
      script((text) =>
        text.replace(/^addon keda .*|^addon cert-manager cert-manager v[\d.]+/m, 'addon cert-manager cert-manager v1'),
      ),
      'brings cert-manager at v1, which may move',
    ],
    'no values': [
      (all) => all.filter(({ path }) => path !== 'production/addons/cert-manager.yaml'),
      'reads addons/cert-manager.yaml, which is not there',
    ],
    'values of nothing': [withoutLine(/^addon cert-manager .*\n/m), 'is read by no add-on'],
  });
  keptByFiles(kubectl.nobodyIsTold, 'kubernetes', {
    'a wave': [
      (all) =>
        all.map((file) =>
          file.path === 'production/backend/Namespace.backend.yaml'
            ? {
                ...file,
                text: file.text.replace(
                  'metadata:\n',
                  'metadata:\n  annotations:\n    argocd.argoproj.io/sync-wave: "1"\n',
                ),
              }
            : file,
        ),
      'Namespace backend says something to Argo CD, which is not there',
    ],
  });
});
