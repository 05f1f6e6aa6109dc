import { parse } from 'yaml';
import { renderCompose } from '../../compose';
import type { ComposeFile } from '../../compose/compose-file';
import { resolve, secret, type ComposeEnvironment, type Service } from '../../lib/model';
import { aService, database, host, laptop, topologyWith } from '../fixtures/definitions';

const key = secret('web', 'tls-key', 'proves who it is', { local: 'known\nto all' });
const files = { '/etc/app/app.ini': '; a $comment\n[app]', '/etc/app/key.pem': key };

function render(service: Service, environment: ComposeEnvironment) {
  const { files: all } = renderCompose(resolve(topologyWith([service]), environment), 'dist/x');
  const texts = new Map(all.map((file) => [file.path.slice(environment.name.length + 1), file]));
  return { texts, file: parse(texts.get('docker-compose.yml')?.text ?? '') as ComposeFile };
}

describe('files in Compose', () => {
  test('are a folder for each directory, mounted read-only, with each text as it was given', () => {
    const { texts, file } = render(aService({ files }), laptop);
    expect(file.services['web']?.volumes).toContainEqual({
      type: 'bind',
      source: './web/etc-app',
      target: '/etc/app',
      read_only: true,
      bind: { create_host_path: false },
    });
    expect(texts.get('web/etc-app/app.ini')).toMatchObject({ text: '; a $comment\n[app]', verbatim: true });
  });

  test('have a secret over something empty, from a file that everybody may know on a machine of a developer', () => {
    const { texts, file } = render(aService({ files }), laptop);
    expect(texts.get('web/etc-app/key.pem')).toMatchObject({ text: '', verbatim: true });
    expect(file.services['web']?.secrets).toEqual([{ source: 'web-tls-key', target: '/etc/app/key.pem' }]);
    expect(file.secrets).toEqual({ 'web-tls-key': { file: './.secrets/web-tls-key' } });
    expect(texts.get('.secrets/web-tls-key')).toMatchObject({ text: 'known\nto all', verbatim: true });
  });

  test('have a secret from a file that somebody writes, and Git ignores, where everybody has their own', () => {
    const { texts, file } = render(aService({ files }), host);
    expect(file.secrets).toEqual({ 'web-tls-key': { file: './.secrets/web-tls-key' } });
    expect(texts.has('.secrets/web-tls-key')).toBe(false);
    expect(texts.get('.secrets/.gitignore')?.text).toMatch(/^\*$/m);
    expect(texts.get('.env.example')?.text).not.toContain('TLS_KEY');
  });

  test('stand beside source that is seen live, and are those of the service for its migrations', () => {
    const service = aService({
      files,
      source: { folder: 'web', live: { '/app': 'src' } },
      connects: [database.readWrite],
      migrations: { args: ['up'] },
    });
    const { services } = render(service, laptop).file;
    for (const name of ['web', 'web-migrations']) {
      const sources = services[name]?.volumes?.map(({ source }) => source);
      expect(sources).toEqual(['./web/etc-app', expect.stringMatching(/code\/web\/src$/)]);
      expect(services[name]?.secrets).toHaveLength(1);
    }
  });

  test('cost nobody anything who has none', () => {
    const { texts, file } = render(aService(), host);
    expect(file).not.toHaveProperty('secrets');
    expect(file.services['web']).not.toHaveProperty('secrets');
    expect([...texts.values()].filter(({ verbatim }) => verbatim)).toEqual([]);
  });
});
