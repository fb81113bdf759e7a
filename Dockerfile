# The web tier: page, API and embedded engine. docs/deploying.md says how to run it.
#
# The default is what the tests build on; newer lines of Node work: --build-arg NODE_IMAGE=node:24-slim.
ARG NODE_IMAGE=node:20-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No package's script runs while it is installed.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
COPY . .
# Some base images are cut down to what Node loads. vite's compiler also names librt, which is part of libc since glibc 2.34.
RUN for libc in /lib/*-linux-gnu/libc.so.6; do \
      [ -e "${libc%/*}/librt.so.1" ] || ln -s libc.so.6 "${libc%/*}/librt.so.1"; \
    done
RUN npm run build
# What built the page and went into it is not needed to serve it; nor are maps, types, a second copy of the grammar, and the
# weights of the fonts that no file is drawn with.
RUN cp package.json package-lock.json /tmp \
 && npm uninstall --omit=dev --ignore-scripts --offline --no-audit --no-fund --loglevel=error \
      vite preact @preact/signals sigma graphology graphology-types $(ls -d node_modules/@codemirror/* | cut -d/ -f2-) \
 && mv /tmp/package.json /tmp/package-lock.json . \
 && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -exec rm {} + \
 && find node_modules/@expo-google-fonts -mindepth 2 -maxdepth 2 -type d ! -name 400Regular ! -name 600SemiBold -exec rm -r {} + \
 && rm -rf node_modules/@neo4j-cypher/language-support/src node_modules/@neo4j-cypher/language-support/dist/cjs \
 && chmod -R a+rX,go-w .

FROM ${NODE_IMAGE}
ARG VERSION=0.1.0
LABEL org.opencontainers.image.title="mechgraph" \
      org.opencontainers.image.description="The mechanisms of a drug, claim by claim from the literature, as a graph." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}"
# tsx keeps what it compiles in the temporary folder, which is new in every container.
ENV NODE_ENV=production TSX_DISABLE_CACHE=1 HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=build /app ./
# The user "node", by number, so that an orchestrator sees that it is not root. Nothing in /app is theirs to change.
USER 1000:1000
EXPOSE 4000
# Alive, not ready: a server whose Neo4j is away must not be restarted for it. Who sends traffic asks /api/ready.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "server/main.ts"]
