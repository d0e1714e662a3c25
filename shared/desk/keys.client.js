// Lists are walked with the arrow keys, j and k; Enter follows. Everything works without this file too.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.closest('input, select, textarea')) return;
  const forward = event.key === 'ArrowDown' || event.key === 'j';
  const back = event.key === 'ArrowUp' || event.key === 'k';
  if (!forward && !back) return;
  const list = target.closest('[data-walk]') ?? document.querySelector('[data-walk]');
  const stops = [...(list?.querySelectorAll('[data-stop]') ?? [])];
  const at = stops.indexOf(target);
  if (at < 0 && event.key.startsWith('Arrow')) return;
  const next = stops[at < 0 ? 0 : at + (forward ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
});
