import { openLoadedStore } from "../loaded-store.ts";
import { refusesWhatIsMadeUp } from "./fuzz.ts";

refusesWhatIsMadeUp("the embedded store", async () => (await openLoadedStore()).store);
