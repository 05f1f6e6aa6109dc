// The page: submits jobs of a user who has signed in, and shows how all of them are doing.
import { show as showList } from './list.js';
import { accessToken, prepareSignIn, signIn, signOut } from './sign-in.js';

const form = document.getElementById('new-job');
const message = document.getElementById('message');
/** Jobs by id; those submitted here are known before the list, which comes from a replica, has them. */
const jobs = new Map();

async function ask(path, { headers, ...options } = {}) {
  const token = accessToken();
  const authorization = token ? { Authorization: `Bearer ${token}` } : {};
  const response = await fetch(path, { ...options, headers: { ...headers, ...authorization } });
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${await response.text()}`);
  return response.json();
}

const show = () => showList(jobs.values());

const ended = (job) => job.status === 'done' || job.status === 'failed';

async function refresh() {
  try {
    // The list says which jobs there are; how one of them is doing, the primary says below.
    for (const job of await ask('/api/jobs')) if (!jobs.has(job.id)) jobs.set(job.id, job);
    for (const job of [...jobs.values()].filter((one) => !ended(one))) {
      jobs.set(job.id, await ask(`/api/jobs/${job.id}`));
    }
    for (const job of [...jobs.values()].filter((one) => one.status === 'done' && !one.result)) {
      job.result = await ask(`/api/jobs/${job.id}/result`);
    }
    message.textContent = '';
  } catch (problem) {
    message.textContent = problem.message;
  }
  show();
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const body = JSON.stringify({ text: form.text.value, seconds: Number(form.seconds.value) });
  try {
    const job = await ask('/api/jobs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    jobs.set(job.id, job);
    message.textContent = '';
  } catch (problem) {
    message.textContent = problem.message;
  }
  show();
});

async function follow() {
  showWhetherSignedIn();
  if (accessToken()) await refresh();
  setTimeout(follow, 1000);
}

const inputs = document.getElementById('inputs');
const user = document.getElementById('user');
const button = document.getElementById('sign-in');

function showWhetherSignedIn() {
  const isSignedIn = accessToken() !== undefined;
  inputs.disabled = !isSignedIn;
  button.textContent = isSignedIn ? 'Sign out' : 'Sign in';
  if (isSignedIn) return;
  user.textContent = 'Nobody is signed in.';
  jobs.clear();
  show();
}

button.addEventListener('click', () => (accessToken() ? signOut() : signIn()));

/** Only where it has an address. */
function linkGrafana(address) {
  const item = document.getElementById('grafana');
  item.hidden = !address;
  if (address) item.firstElementChild.href = address;
}

async function start() {
  try {
    const config = await ask('/config.json');
    linkGrafana(config.grafana);
    await prepareSignIn(config);
    button.disabled = false;
    // The API says who it takes the user for.
    if (accessToken()) user.textContent = (await ask('/api/me')).name;
  } catch (problem) {
    message.textContent = `Sign-in: ${problem.message}`;
  }
  await follow();
}

start();
