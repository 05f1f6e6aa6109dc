import { carryOut, composeService, namesOf, textOf } from './carry-out';

describe('the recipe request-time-outs', () => {
  const { files } = carryOut('request-time-outs');

  test('brings one waypoint, before a service and none besides', () => {
    expect(namesOf(files, 'Gateway')).toEqual(['waypoint']);
    expect(textOf(files, 'production/backend/Service.backend.yaml')).toContain('istio.io/use-waypoint: waypoint');
    expect(textOf(files, 'production/backend/Service.album.yaml')).not.toContain('istio.io/use-waypoint');
  });

  test('lets the client in at the waypoint, and the waypoint alone to the pods', () => {
    const atPods = textOf(files, 'production/backend/AuthorizationPolicy.backend.yaml');
    expect(atPods).toContain('backend/waypoint');
    expect(atPods).not.toContain('- backend/album');
    expect(textOf(files, 'production/backend/AuthorizationPolicy.backend-waypoint.yaml')).toContain('- backend/album');
  });

  test('leaves developers as they are', () => {
    expect(JSON.stringify(composeService(files, 'album'))).not.toContain('timeout: 6');
  });
});
