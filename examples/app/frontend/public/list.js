// The list of jobs: a row each, how many there are of each state, and for those who listen, what has changed.

const list = document.getElementById('list');
const rows = document.getElementById('jobs');
const none = document.getElementById('none');
const news = document.getElementById('news');
const counts = document.querySelectorAll('[data-count]');
/** States as they were last shown, by the job's id. */
const known = new Map();

function cell(label, text, className) {
  const element = document.createElement('td');
  element.setAttribute('role', 'cell');
  element.dataset.label = label;
  element.className = className;
  const inner = document.createElement('span');
  inner.textContent = text;
  element.append(inner);
  return element;
}

function describe(result) {
  const [common] = result.most_common;
  return `${result.words} words, ${result.characters} characters` + (common ? `, most common: “${common[0]}”` : '');
}

/** Until now, for a job that has not ended: the clocks of the browser and the server may differ, so never below zero. */
function took(job) {
  const end = job.finished_at ? new Date(job.finished_at).getTime() : Date.now();
  const seconds = Math.max(0, (end - new Date(job.created_at).getTime()) / 1000);
  return `${seconds.toFixed(job.finished_at ? 1 : 0)} s` + (job.attempts > 1 ? `, attempt ${job.attempts}` : '');
}

function rowOf(job) {
  const row = document.createElement('tr');
  row.setAttribute('role', 'row');
  row.dataset.job = job.id;
  row.dataset.status = job.status;
  row.append(
    cell('Submitted', new Date(job.created_at).toLocaleTimeString(), 'submitted'),
    cell('Job', job.id.slice(0, 8), 'job'),
    cell('Status', job.status, 'status'),
    cell('Took', took(job), 'took'),
    cell('Result', job.result ? describe(job.result) : (job.error ?? ''), 'result'),
  );
  return row;
}

/** Rows that say the same stay: what somebody has selected stays selected, and what turns goes on turning. */
function place(wanted) {
  const there = new Map([...rows.children].map((row) => [row.dataset.job, row]));
  const all = wanted.map((row) => {
    const old = there.get(row.dataset.job);
    return old?.isEqualNode(row) ? old : row;
  });
  if (all.length === rows.children.length && all.every((row, at) => rows.children[at] === row)) return;
  rows.replaceChildren(...all);
}

function announce(jobs) {
  const changed = jobs.filter(({ id, status }) => known.has(id) && known.get(id) !== status);
  for (const { id, status } of jobs) known.set(id, status);
  if (changed.length > 0) news.textContent = changed.map(({ id, status }) => `Job ${id.slice(0, 8)} is ${status}.`).join(' ');
}

/** Shows the newest of these jobs. */
export function show(jobs) {
  const newestFirst = [...jobs].sort((a, b) => b.created_at.localeCompare(a.created_at)).slice(0, 20);
  place(newestFirst.map(rowOf));
  list.hidden = newestFirst.length === 0;
  none.hidden = !list.hidden;
  for (const one of counts) one.textContent = newestFirst.filter(({ status }) => status === one.dataset.count).length;
  announce(newestFirst);
}
