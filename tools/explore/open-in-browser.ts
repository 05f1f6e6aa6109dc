import { spawn } from 'node:child_process';

/** Opens a file with whatever the machine opens pages with. That there is nothing is no failure: people are told its path. */
export function openInBrowser(path: string): void {
  const [command, ...args] = openerOf(process.platform);
  const opened = spawn(command, [...args, path], { detached: true, stdio: 'ignore' });
  opened.on('error', () => undefined);
  opened.unref();
}

function openerOf(platform: NodeJS.Platform): readonly [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open'];
  return platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
}
