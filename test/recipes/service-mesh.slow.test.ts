import { carryOut, composeService, namesOf, textOf } from './carry-out';

describe('the recipe service-mesh', () => {
  const { files } = carryOut('service-mesh');

  test('installs what joins pods, each part after what it needs', () => {
    const waves = ['istio-base', 'istiod', 'istio-cni', 'ztunnel', 'platform', 'backend'].map((name) =>
      Number(/sync-wave: "(\d+)"/.exec(textOf(files, `production/argocd/Application.${name}.yaml`))?.[1]),
    );
    expect(waves).toEqual([...new Set(waves)].sort((a, b) => a - b));
  });

  test('closes each namespace, and takes nothing in plain text there', () => {
    const namespaces = namesOf(files, 'Namespace');
    expect(namespaces.length).toBeGreaterThan(2);
    for (const name of namespaces) {
      expect(textOf(files, `production/${name}/AuthorizationPolicy.default-deny.yaml`)).toMatch(/^spec: \{\}$/m);
      expect(textOf(files, `production/${name}/PeerAuthentication.default.yaml`)).toContain('mode: STRICT');
    }
  });

  test('leaves developers as they are', () => {
    expect(JSON.stringify(composeService(files, 'backend'))).not.toContain('istio');
  });
});
