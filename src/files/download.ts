/** Gives the user a file, by the browser's own download. Nothing leaves the machine. */
export function download(name: string, mime: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the address after this turn; a minute is ample even for a slow disk.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
