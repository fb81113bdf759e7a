import type { IncomingMessage } from "node:http";
import { isIP, isIPv6 } from "node:net";
import express from "express";
import { AppError } from "./errors.ts";

/** Names who sent a request, by address. What a caller writes about himself counts only where a trusted proxy handed it on. */
export type ClientOf = (request: IncomingMessage) => string;

/**
 * @param trustProxy as the setting says it: how many proxies, or which addresses; null for none
 * @throws AppError `bad-request` for an address that is none
 */
export function createClientOf(trustProxy: string | null): ClientOf {
  if (trustProxy === null) return ({ socket }) => networkOf(socket.remoteAddress ?? "");
  const trusts = trustOf(trustProxy);
  return (request) => {
    const peer = request.socket.remoteAddress ?? "";
    const said = String(request.headers["x-forwarded-for"] ?? "");
    // The last was added by the nearest proxy; whatever a caller wrote himself stands before it.
    const hops = [peer, ...said.split(",").reverse().map(addressOf)];
    let at = 0;
    while (at + 1 < hops.length && isIP(hops[at + 1] ?? "") && trusts(hops[at] ?? "", at)) at += 1;
    return networkOf(hops[at] ?? peer);
  };
}

type Trusts = (address: string, hop: number) => boolean;

/** Express knows how to read what it calls "trust proxy". */
function trustOf(trustProxy: string): Trusts {
  const value = /^\d+$/.test(trustProxy) ? Number(trustProxy) : trustProxy;
  try {
    return express().set("trust proxy", value).get("trust proxy fn");
  } catch (cause) {
    const message = `TRUST_PROXY must be a number of proxies, or addresses, not "${trustProxy}"`;
    throw new AppError("bad-request", message, { cause });
  }
}

/** Some proxies write a port behind the address, or brackets around it. */
function addressOf(text: string): string {
  const [, inBrackets, withPort] = /^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text.trim()) ?? [];
  return inBrackets ?? withPort ?? text.trim();
}

/** An IPv6 caller has a whole network (/64) to himself: to name each address of it would name nobody. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [bare = ""] = address.toLowerCase().split("%");
  const [, mapped] = /^::ffff:([\d.]+)$/.exec(bare) ?? [];
  if (mapped !== undefined) return mapped;
  const [head = "", tail] = bare.split("::");
  const left = groupsOf(head);
  const right = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

/** An address that ends as IPv4 does has its last two groups in that form. */
const groupsOf = (text: string) =>
  text === "" ? [] : text.split(":").flatMap((group) => (group.includes(".") ? ["0", "0"] : group));
