# syntax=docker/dockerfile:1

FROM node:26-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# Without install scripts the package `node` brings no program: the image's own is the one that runs.
RUN npm ci --ignore-scripts
COPY . .
RUN node_modules/.bin/vite build \
    && node_modules/.bin/vite build --config vite.server.config.ts \
    && mkdir /package \
    && npm pack --ignore-scripts --pack-destination /package

FROM node:26-slim
ENV NODE_ENV=production \
    MIAOU_HOST=0.0.0.0 \
    MIAOU_PORT=3000 \
    MIAOU_DATA=/data
COPY --from=build /package /package
RUN npm install --global --ignore-scripts --no-audit --no-fund /package/*.tgz \
    && npm cache clean --force \
    && rm --recursive /package \
    && install --directory --owner=node --group=node --mode=0700 /data
USER node
WORKDIR /data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.MIAOU_PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["miaou"]
