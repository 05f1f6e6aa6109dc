import { placeholders } from '../../lib/model';

test('settings that still are placeholders are named', () => {
  expect(placeholders({ host: 'app.example.org', registry: 'ghcr.io/team' })).toEqual(['host']);
  expect(placeholders({ tenantId: '00000000-0000-0000-0000-000000000000' })).toEqual(['tenantId']);
  expect(placeholders({ nodesCidr: '198.51.100.0/24', apiServerCidr: '10.0.0.1/32' })).toEqual(['nodesCidr']);
  expect(placeholders({ host: 'app.epfl.ch' })).toEqual([]);
});
