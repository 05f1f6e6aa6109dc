import { docker, requireDocker } from './docker';
import { LOCAL_FILE } from './up/local';

if (require.main === module) {
  requireDocker();
  const args = process.argv.slice(2).filter((arg) => arg !== '--no-watch');
  // Every profile is stopped, whichever were started; volumes stay, and with them the data.
  void docker(['compose', '-f', LOCAL_FILE, ...args, '--profile', '*', 'down']).then(
    (code) => (process.exitCode = code),
  );
}
