// Refreshes the list of mails when new ones arrive; the mail being read stays as it is.
let pending = false;

async function refresh() {
  pending = false;
  const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  for (const id of ['mails', 'count']) {
    document.getElementById(id).replaceWith(fresh.getElementById(id));
  }
  document.title = fresh.title;
}

new EventSource('/events').addEventListener('mail', () => {
  if (pending) return;
  pending = true;
  setTimeout(refresh, 500);
});
