/** When a part is loaded: beside the first picture, once that has come to rest, or when someone asks for it. */
export type Stage = 'withFirstPicture' | 'afterFirstPicture' | 'whenAsked';

export interface Deferred<Part> {
  readonly stage: Stage;
  readonly load: () => Promise<Part>;
}

/** What each part is and when it is loaded, by key. */
export type DeferredParts<Parts> = { readonly [Key in keyof Parts]: Deferred<Parts[Key]> };

export interface Registry<Parts> {
  /** Says once what the parts are. */
  provide(parts: DeferredParts<Parts>): void;
  /** Loads a part once, however often it is asked for; a failure is not remembered, so that asking again tries again. */
  load<Key extends keyof Parts>(key: Key): Promise<Parts[Key]>;
  /** Loads all parts of a stage; rejects where one is out of reach. What has arrived is not loaded again. */
  loadStage(stage: Stage): Promise<void>;
  /** A part that has arrived. */
  loaded<Key extends keyof Parts>(key: Key): Parts[Key] | undefined;
}

/** Parts that are loaded later; `prepare` comes before each. */
export function createRegistry<Parts extends object>(prepare: () => Promise<void>): Registry<Parts> {
  const underWay: { [Key in keyof Parts]?: Promise<Parts[Key]> } = {};
  const arrived: { [Key in keyof Parts]?: Parts[Key] } = {};
  let list: DeferredParts<Parts> | null = null;
  const parts = (): DeferredParts<Parts> => {
    if (!list) throw new Error('Nobody has said what the parts are');
    return list;
  };
  const fetchPart = async <Key extends keyof Parts>(key: Key): Promise<Parts[Key]> => {
    await prepare();
    const part = await parts()[key].load();
    arrived[key] = part;
    return part;
  };
  const load = <Key extends keyof Parts>(key: Key): Promise<Parts[Key]> =>
    (underWay[key] ??= fetchPart(key).catch((error: unknown) => {
      delete underWay[key];
      throw error;
    }));
  return {
    provide: (parts) => (list = parts),
    load,
    loadStage: async (stage) => {
      const loads: Promise<unknown>[] = [];
      for (const key in parts()) if (parts()[key].stage === stage) loads.push(load(key));
      await Promise.all(loads);
    },
    loaded: (key) => arrived[key],
  };
}
