import { cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NEWER = "9.9.9";

/** A node that only the newer release has. */
const ADDED = `// A reference of the newer release.
MERGE (added:Reference {id: "newer-release"}) SET added.number = 99, added.release = "${NEWER}";
`;

/** A copy of `cypher/` as a newer release: every node and relationship differs from the older, and there is one more. */
export async function makeNewerContent(): Promise<{ root: string; content: string }> {
  const root = await mkdtemp(join(tmpdir(), "newer-content-"));
  const content = join(root, "cypher");
  await cp("cypher", content, { recursive: true });
  for (const name of await readdir(content, { recursive: true })) {
    if (!name.endsWith(".cypher")) continue;
    const file = join(content, name);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/(['"])1\.0\.0\1/g, `"${NEWER}"`));
  }
  await writeFile(join(content, "mechanisms", "newer-release.cypher"), ADDED);
  return { root, content };
}
