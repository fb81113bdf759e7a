import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { AppError } from "../errors.ts";
import { storeDown } from "./neo4j-errors.ts";

const USUAL_PORT = 7687;

/** Whose certificate it is matters to the driver, which says who asks; here nothing is said. */
const UNCHECKED = { rejectUnauthorized: false };

/** Bolt's first words: its mark, then the versions 5.0 to 5.8, 4.2 to 4.4 and 3: https://neo4j.com/docs/bolt/current/bolt/handshake/ */
const GREETING = Buffer.from("6060b017" + "00080805" + "00020404" + "00000003" + "00000000", "hex");

/**
 * Asks for a word of Bolt, and no more: nobody logs in. A server that hangs takes connections and says nothing on them, and
 * the driver would keep each open until it speaks.
 * @throws AppError `store-down`
 */
export function knock(uri: string, waitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = open(uri);
    const done = (settle: () => void) => {
      clearTimeout(timer);
      socket.destroy();
      settle();
    };
    const fail = (cause: unknown) => done(() => reject(storeDown(cause)));
    const timer = setTimeout(
      () => fail(new AppError("timed-out", `no answer in ${waitMs} ms`)),
      waitMs,
    );
    socket.on("error", fail);
    socket.once("close", () => fail(new Error("closed by the server")));
    socket.once("data", () => done(resolve));
    socket.write(GREETING);
  });
}

function open(uri: string): Socket {
  const { protocol, hostname, port } = new URL(uri);
  const host = hostname.replace(/^\[|\]$/g, "");
  const place = { host, port: Number(port) || USUAL_PORT };
  return protocol.includes("+s")
    ? connectTls({ ...place, ...(isIP(host) === 0 && { servername: host }), ...UNCHECKED })
    : connectTcp(place);
}
