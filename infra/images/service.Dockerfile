# One image for any service of Manor, and for the partners' simulator:
#   podman build -f infra/images/service.Dockerfile --build-arg SERVICE=billing -t manor/billing .
# FOLDER is where the package lies. BASE_IMAGE may be anything with Python 3.11 as python3.
ARG BASE_IMAGE=docker.io/library/python:3.11.14-slim-bookworm

FROM ${BASE_IMAGE} AS tools
ARG UV_VERSION=0.13.9
# Debian's Python comes without venv, which the official image has; strip makes other people's libraries smaller.
RUN apt-get update -qq \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv binutils >/dev/null
ENV PIP_CERT=/etc/ssl/certs/ca-certificates.crt
RUN python3 -m venv /uv && /uv/bin/pip install -q --no-cache-dir --disable-pip-version-check "uv==${UV_VERSION}"
ENV UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never UV_SYSTEM_CERTS=1

# What documents are set in.
FROM tools AS fonts
ARG FONTTOOLS_VERSION=4.68.0
RUN DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      fonts-wqy-microhei fonts-hanazono fonts-noto-core >/dev/null
RUN /uv/bin/pip install -q --no-cache-dir --disable-pip-version-check "fonttools==${FONTTOOLS_VERSION}"
COPY infra/images/fonts.py /fonts.py
RUN /uv/bin/python /fonts.py /fonts

FROM tools AS build
WORKDIR /app
COPY . .
# All services have the same packages, so that they are built, stored and pulled once.
ARG PACKAGES=services
RUN --mount=type=cache,target=/root/.cache/uv infra/images/install "${PACKAGES}"

# The broker of devices: Mosquitto with the libraries that a base may lack.
FROM tools AS broker
RUN DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends mosquitto >/dev/null
RUN mkdir /broker && ldd /usr/sbin/mosquitto | awk '$3 ~ "^/" && $3 !~ "/lib(c|m)[.]so" {print $3}' \
    | sed 's,^/lib/,/usr/lib/,' | xargs cp --parents -L -t /broker /usr/sbin/mosquitto

# Fonts are for those who print, scipy is for those who assign, Mosquitto is for those who run it.
FROM build AS own
ARG SERVICE
ARG FOLDER=services/${SERVICE}
COPY --from=fonts /fonts /fonts
COPY --from=broker /broker /broker
RUN mkdir /printing && if grep -rqE --include='*.py' 'chassis\.files\.(documents|letters)' "${FOLDER}"; then mv /fonts/* /printing; fi
RUN mkdir /computing && if grep -rq --include='*.py' scipy "${FOLDER}"; then mv apart/* /computing; fi
RUN mkdir /broking && if grep -rq --include='*.py' 'which("mosquitto"' "${FOLDER}"; then mv /broker/* /broking; fi

FROM ${BASE_IMAGE} AS runtime
COPY infra/images/trim /trim
RUN /trim && rm /trim

# From nothing, since what is taken away from a base stays in its layers.
FROM scratch
COPY --from=runtime / /
COPY --from=build /app/.venv /app/.venv
COPY --from=build /app/protos/gen /app/protos/gen
COPY --from=build /app/services/chassis /app/services/chassis
ARG SERVICE
ARG FOLDER=services/${SERVICE}
COPY --from=build /app/${FOLDER} /app/${FOLDER}
COPY --from=own /printing /usr/share/fonts/truetype
COPY --from=own /computing /app/.venv/lib/python3.11/site-packages
COPY --from=own /broking /
ENV PATH=/app/.venv/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 HOME=/tmp \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore::DeprecationWarning
ARG VERSION=0.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="manor-${SERVICE}" \
      org.opencontainers.image.description="Manor's ${SERVICE}: serve, work, jobs and migrate in one image." \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.vendor="Manor"
WORKDIR /app
USER 10001:10001
# The chart says which: `python -m billing serve`.
ENTRYPOINT ["python", "-m"]
