import { describe } from "vitest";
import { openEmbedded } from "../../server/store/embedded.ts";
import { keepsTheContract } from "../store-contract.ts";

describe("the embedded store", () => keepsTheContract(() => openEmbedded()));
