import { carryOut, namesOf } from './carry-out';

describe('the recipe secret-stores', () => {
  const { files, runs } = carryOut('secret-stores');

  test('leaves nothing of External Secrets', () => {
    expect(['ExternalSecret', 'ClusterSecretStore'].flatMap((kind) => namesOf(files, kind))).toEqual([]);
    expect(namesOf(files, 'Application')).not.toContain('external-secrets');
  });

  test('says how to make each Secret, in the form that its readers want', () => {
    const said = runs.map(({ stdout }) => stdout).join('');
    expect(said).toContain(
      'kubectl create secret generic app-database --namespace data --type kubernetes.io/basic-auth --from-literal username=app --from-literal password="$POSTGRES_PASSWORD"',
    );
    expect(said).toContain('kubectl label secret app-database --namespace data cnpg.io/reload=true');
    expect(said).toContain('--from-literal REDIS_PASSWORD="$REDIS_PASSWORD"');
  });
});
