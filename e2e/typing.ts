interface Typing {
  readonly texts: readonly string[];
  readonly within: string; // where the fields are
  readonly byBrowser: boolean; // as by keys, else by script
  readonly opens?: { readonly selector: string; readonly key?: string }; // what opens the field, by a click or a key
}

interface Typed {
  readonly fields: string[]; // that there were
  readonly faults: string[]; // what was wrong after which text
}

/** Runs in the page: types each text into each field, as pasting does, confirms it, and looks at the whole page each time. */
export async function typeEach({ texts, within, byBrowser, opens }: Typing): Promise<Typed> {
  const seen = new Set<string>();
  const faults: string[] = [];
  const TEXT_FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="date"]), textarea:not([readonly])';
  const fields = (): HTMLInputElement[] =>
    [...document.querySelectorAll<HTMLInputElement>(`:is(${within}) :is(${TEXT_FIELDS})`)].filter(
      (one) => !one.disabled,
    );
  const nameOf = (field: HTMLInputElement): string =>
    (field.labels?.[0]?.textContent ?? field.ariaLabel ?? '').replace(/ (of|name of) .*/s, '');
  const isSearch = (field: HTMLInputElement): boolean => nameOf(field).startsWith('Search');
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
  // Where Enter begins another line, it is Ctrl+Enter that takes the text over.
  const press = (element: Element, key: string): void => {
    const ctrlKey = key === 'Enter' && element.tagName === 'TEXTAREA';
    element.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
  };
  // As the browser does it, which cuts what a field doesn't take; by hand it is faster, and fields need not have the focus.
  const enter = (field: HTMLInputElement, text: string): void => {
    if (byBrowser) {
      field.focus();
      field.select();
      document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
      if (field.maxLength >= 0 && field.value.length > field.maxLength) faults.push(`${nameOf(field)} took too much`);
    } else {
      // By the prototype's own setter, or React takes the text for the one it knows.
      const { prototype } = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
      Reflect.set(prototype, 'value', field.maxLength < 0 ? text : text.slice(0, field.maxLength), field);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  };
  const changed = (isThere: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      if (isThere()) return resolve();
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { childList: true, subtree: true, attributes: true });
    });

  // The large parts stay where they are, and what is as high as its neighbours stays so.
  const measures = (): number[] => [
    ...['header', '[data-canvas]', '[role="tab"]'].flatMap((selector) => {
      const { x = 0, y = 0, width = 0, height = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      return [x, y, width, height];
    }),
    ...['.react-flow__node-host', '[role="grid"] [role="row"]'].map((selector) =>
      Math.max(0, ...[...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.offsetHeight)),
    ),
  ];
  const look = (text: string, before: readonly number[]): void => {
    const moved = measures().flatMap((now, i) => (now > (before[i] ?? 0) + 1 ? [`${i}: ${before[i]} → ${now}`] : []));
    for (const fault of [...globalThis.unsound(), ...moved])
      faults.push(`${JSON.stringify(text.slice(0, 60))} ${fault}`);
  };
  const openField = async (): Promise<void> => {
    if (!opens) return;
    const opener = document.querySelector<HTMLElement>(opens.selector);
    if (!opener) throw new Error(`No ${opens.selector}`);
    opener.focus({ preventScroll: true });
    if (opens.key === undefined) opener.click();
    else press(opener, opens.key);
    await changed(() => fields().length > 0);
  };
  const ended = async (field: HTMLInputElement): Promise<void> => {
    await changed(() => !field.isConnected || field.ariaInvalid === 'true');
    if (field.isConnected) press(field, 'Escape'); // gives the old text back …
    await settled();
    if (field.isConnected) press(field, 'Escape'); // … and leaves
    await changed(() => !field.isConnected);
  };
  // Fields for numbers say the same to all that is none: each text is for one of them.
  const fieldsFor = (turn: number): HTMLInputElement[] => {
    const [numbers, others] = [true, false].map((is) => fields().filter((one) => (one.inputMode === 'numeric') === is));
    return [...(others ?? []), ...(numbers ?? []).filter((_, i, { length }) => i === turn % length)];
  };
  const typeOne = async (text: string, turn: number, before: readonly number[]): Promise<void> => {
    await openField();
    const all = fieldsFor(turn);
    for (const field of all) {
      seen.add(nameOf(field));
      enter(field, text);
    }
    await settled();
    look(text, before);
    for (const field of all) {
      if (!isSearch(field)) press(field, 'Enter');
      else if (!field.closest('dialog')) enter(field, '');
    }
    if (opens) await Promise.all(all.map(ended));
    await settled();
    look(text, before);
  };
  await texts.reduce<Promise<readonly number[]>>(async (until, text, turn) => {
    const before = await until;
    await typeOne(text, turn, before);
    return before;
  }, Promise.resolve(measures()));
  return { fields: [...seen].toSorted(), faults };
}
