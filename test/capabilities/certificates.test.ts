import type { KubernetesEnvironment } from '../../lib';
import { addonsIn, kept, namesIn, objectIn, productionWith, type Kept } from './kept';

type Certificates = KubernetesEnvironment['certificates'];

const known = new Map<string, Kept>();

/** Each is written once. */
function withCertificates(certificates: Certificates, more: object = {}): Kept {
  const choice = { certificates, ...more };
  const words = JSON.stringify(choice);
  const found = known.get(words) ?? kept(productionWith(choice));
  known.set(words, found);
  return found;
}

/** No backups, which need a certificate of cert-manager's whatever public hosts have. */
const noBackups = { database: { instances: 2 }, archive: 'none' };

const ACME: Certificates = { from: 'acme', server: 'https://acme.test/directory', email: 'team@shop.test' };

const choices: readonly (readonly [string, Certificates])[] = [
  ['by ACME', ACME],
  ['of an authority of the cluster', { from: 'self-signed' }],
  ['of a ClusterIssuer that is there', { from: 'issuer', kind: 'ClusterIssuer', name: 'company' }],
  ['of an Issuer that is there', { from: 'issuer', kind: 'Issuer', name: 'company' }],
  ['that is there', { from: 'secret', name: 'wildcard' }],
];

describe.each(choices)('a certificate %s', (_, certificates) => {
  test.each([
    ['with backups', {}],
    ['without backups', noBackups],
  ])('keeps every promise, %s', (__, more) => {
    expect(withCertificates(certificates, more).violations).toEqual([]);
  });
});

test('an authority of the cluster signs itself, then every host', () => {
  const written = withCertificates({ from: 'self-signed' });
  expect(objectIn(written, 'ClusterIssuer', 'self-signed').spec).toEqual({ selfSigned: {} });
  expect(objectIn(written, 'Certificate', 'public-ca')).toMatchObject({
    metadata: { namespace: 'cert-manager' },
    spec: { isCA: true, secretName: 'public-ca', issuerRef: { kind: 'ClusterIssuer', name: 'self-signed' } },
  });
  expect(objectIn(written, 'ClusterIssuer', 'public').spec).toEqual({ ca: { secretName: 'public-ca' } });
  expect(objectIn(written, 'Certificate', 'app').spec).toMatchObject({ issuerRef: { name: 'public' } });
});

test('an issuer that is there signs every host, and brings cert-manager along', () => {
  const written = withCertificates({ from: 'issuer', kind: 'Issuer', name: 'company' });
  expect(objectIn(written, 'Certificate', 'app').spec).toMatchObject({
    issuerRef: { kind: 'Issuer', name: 'company' },
  });
  expect(namesIn(written, 'ClusterIssuer')).toEqual([]);
  expect(addonsIn(written)).not.toContain('cert-manager');
  expect(namesIn(written, 'PodMonitor')).toContain('monitoring/cert-manager');
});

describe('a certificate that is there', () => {
  const written = withCertificates({ from: 'secret', name: 'wildcard' }, noBackups);

  test('is read by the Ingress of each host', () => {
    expect(objectIn(written, 'Ingress', 'app').spec).toMatchObject({ tls: [{ secretName: 'wildcard' }] });
  });

  test('asks for nothing of cert-manager: not to be installed, watched, or let through', () => {
    expect(addonsIn(written)).not.toContain('cert-manager');
    for (const kind of ['Certificate', 'ClusterIssuer']) expect(namesIn(written, kind)).toEqual([]);
    const text = JSON.stringify(written.objects);
    expect(text.match(/certmanager_|"kubernetes.io\/metadata.name":"cert-manager"/g)).toBeNull();
  });

  test('leaves cert-manager to backups, which need it', () => {
    expect(addonsIn(withCertificates({ from: 'secret', name: 'wildcard' }))).toContain('cert-manager');
  });
});

test('only a certificate authority that asks is answered by the solver of its challenges', () => {
  const solver = (certificates: Certificates) =>
    namesIn(withCertificates(certificates), 'NetworkPolicy').includes('ingress/acme-solver');
  expect(solver(ACME)).toBe(true);
  expect(solver({ from: 'self-signed' })).toBe(false);
});
