# Liaison in a container: built from the lock file, run without root, with nothing in it that is only needed to build.

FROM docker.io/library/node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No package needs an install script to build or to run.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
# Compilers, and what the page in Teams is made of, are in dist by now.
RUN npm run build && npm uninstall --no-save --omit=dev --ignore-scripts --no-audit --no-fund \
    typescript esbuild adaptivecards @microsoft/teams-js

FROM docker.io/library/node:24-bookworm-slim
ENV NODE_ENV=production \
    LIAISON_DATA=/data \
    PORT=3978
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY cards cards
COPY migrations migrations
# Only this folder is written to, and with DATABASE_URL not even this one.
RUN install -d -o node -g node -m 700 /data
VOLUME /data
USER node
EXPOSE 3978
# The process itself gets SIGTERM (no shell, no npm in between) and needs at most ten seconds: docker stop --time 15.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
