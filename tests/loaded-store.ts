import { type Library, readLibrary } from "../server/library/library.ts";
import { load } from "../server/library/load.ts";
import { type EmbeddedOptions, openEmbedded } from "../server/store/embedded.ts";
import type { Store } from "../server/store/store.ts";

/** The embedded store with the whole of `cypher/` in it, sealed as the server seals it. Close it when done. */
export async function openLoadedStore(
  options: EmbeddedOptions = {},
): Promise<{ store: Store; library: Library }> {
  const library = await readLibrary("cypher");
  const store = await openEmbedded(options);
  await load(store, library);
  await store.seal();
  return { store, library };
}
