/** Asks one free query until it is answered: the first of a server waits for what reads it. */
export async function warmConsole(url: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { ok } = await fetch(`${url}/api/cypher`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"cypher":"RETURN 1 AS one"}',
    });
    if (ok) return;
  }
  throw new Error("the server answers no free query");
}
