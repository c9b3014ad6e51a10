/** The click that the present press of the button ends with is meant for nothing. */
export function ignoreItsClick(): void {
  const stop = new AbortController();
  const early = { signal: stop.signal, capture: true };
  window.addEventListener('click', ignore, early);
  window.addEventListener('pointerdown', () => stop.abort(), early);
}

function ignore(event: MouseEvent): void {
  if (!event.isTrusted || event.detail === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
