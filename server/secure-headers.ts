import type { IncomingMessage, ServerResponse } from "node:http";
import cors from "cors";
import type { RequestHandler } from "express";
import helmet from "helmet";

type Header = readonly [name: string, value: string];

const SELF = ["'self'"];

// The page and all it needs come from here. `data:` and `blob:` are images that the page itself makes, for export.
const guard = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: SELF,
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: ["'self'", "data:", "blob:"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: SELF,
      frameAncestors: SELF,
    },
  },
  // A lab serves its page over plain http; whoever puts TLS in front says so there.
  strictTransportSecurity: false,
  // What anybody may GET, anybody's page may show.
  crossOriginResourcePolicy: { policy: "cross-origin" },
  // `frame-ancestors` says it, and can be said otherwise for a page that is made to be framed.
  xFrameOptions: false,
  originAgentCluster: false,
  // Of browsers that nobody has any more.
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  xDnsPrefetchControl: false,
});

/** Lets a page of another origin read what it GETs, and tells a browser that asks first that nothing else is allowed. */
export const shareReading = cors({
  origin: "*",
  methods: ["GET", "HEAD"],
  exposedHeaders: ["ETag", "Retry-After"],
  maxAge: 86_400,
});

/** Headers that every answer carries, whoever sends it. There is no cookie, ever. */
export const SECURE_HEADERS: readonly Header[] = collect(guard);

/** Those of an answer that another origin's page may read. A POST has none: it is answered to our own page and to programs. */
export const SHARED_HEADERS: readonly Header[] = collect(shareReading as Middleware);

/** Both of the above that an answer to a GET or HEAD carries, name after value, as `writeHead` takes them fastest. */
export const READ_HEADERS: readonly string[] = [...SECURE_HEADERS, ...SHARED_HEADERS].flat();

const POLICY = "Content-Security-Policy";

/** The policy of a page that is made to be framed, by anybody's page. */
const FRAMED_POLICY = (SECURE_HEADERS.find(([name]) => name === POLICY)?.[1] ?? "").replace(
  /frame-ancestors [^;]*/,
  "frame-ancestors *",
);

/** `READ_HEADERS` of a page that is made to be framed. */
export const FRAMED_HEADERS: readonly string[] = [...SECURE_HEADERS, ...SHARED_HEADERS].flatMap(
  ([name, value]) => [name, name === POLICY ? FRAMED_POLICY : value],
);

/** Lets the answer be framed by anybody's page, be it an error. */
export const allowFraming: RequestHandler = (_request, response, next) => {
  response.setHeader(POLICY, FRAMED_POLICY);
  next();
};

/** Sets what every answer to such a request carries. */
export function setSecureHeaders({ method }: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of SECURE_HEADERS) response.setHeader(name, value);
  if (method !== "GET" && method !== "HEAD") return;
  for (const [name, value] of SHARED_HEADERS) response.setHeader(name, value);
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Both work out the same headers for each GET: once is enough. */
function collect(middleware: Middleware): readonly Header[] {
  const headers: Header[] = [];
  const paper = {
    setHeader: (name: string, value: unknown) => headers.push([name, String(value)]),
    removeHeader: () => {},
  };
  const get = { method: "GET", headers: {} };
  middleware(get as IncomingMessage, paper as unknown as ServerResponse, () => {});
  return headers;
}
