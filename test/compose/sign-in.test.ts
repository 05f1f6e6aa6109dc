import { composeFile, entriesOf } from '../../compose';
import { resolve, type ComposeEnvironment } from '../../lib/model';
import { developer, topology } from '../fixtures/rehearsal';

const servicesIn = (environment: ComposeEnvironment) =>
  composeFile(entriesOf(resolve(topology, environment), 'dist/local'), environment).services;

describe('the provider for development in Compose', () => {
  test('is built from the folder that the engine brings, where services are built', () => {
    expect(servicesIn(developer)['login']).toMatchObject({
      image: 'shop/development-sign-in:local',
      build: { context: '../../lib/programs/development-sign-in' },
    });
    const { sources: _, ...pulled } = developer;
    expect(servicesIn(pulled)['login']).toMatchObject({
      image: expect.stringMatching(/^registry\.test\/shop\/development-sign-in:/) as string,
    });
    expect(servicesIn(pulled)['login']?.build).toBeUndefined();
  });

  test('has the port that its tokens name, whoever else would like it', () => {
    const services = servicesIn({ ...developer, hostPorts: { api: 4099 } });
    expect(services['login']).toMatchObject({
      ports: ['127.0.0.1:4100:4100'],
      environment: { ISSUER: 'http://localhost:4100/login', PORT: '4100' },
    });
  });

  test('is waited for by who asks it itself, and not by who serves a page', () => {
    const services = servicesIn(developer);
    for (const name of ['api', 'site']) expect(services[name]?.depends_on).toHaveProperty('login');
    expect(services['page']?.depends_on).not.toHaveProperty('login');
  });
});
