// Within a list the arrow keys, j and k go from one link to the next. Everything works without this file too.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[data-stop]')) return;
  const forward = event.key === 'ArrowDown' || event.key === 'j';
  const back = event.key === 'ArrowUp' || event.key === 'k';
  if (!forward && !back) return;
  const stops = [...(target.closest('[data-walk]')?.querySelectorAll('[data-stop]') ?? [])];
  const next = stops[stops.indexOf(target) + (forward ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
});
