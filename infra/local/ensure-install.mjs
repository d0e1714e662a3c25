// Runs under whatever Node is installed, before anything else of this project: installs its packages if needed.
import { spawnSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const changedAt = (file) => statSync(`${project}/${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const [major] = process.versions.node.split('.');
if (Number(major) < 20) {
  console.error(`Forbear needs Node 20 or newer to install itself; this is ${process.version}.`);
  process.exit(1);
}
if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  if (lstatSync(`${project}/node_modules`, { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error(
      'node_modules is a symbolic link, and its packages are not those of package-lock.json. Installing would empty the ' +
        'folder it leads to: remove the link (rm node_modules) and start again, or install there.',
    );
    process.exit(1);
  }
  console.log('Installing packages (npm ci), once …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const installed = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: project,
    stdio: 'inherit',
  });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
}
