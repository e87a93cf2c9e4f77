# One image for every role: `run` (bot and worker in one process), `bot`, `worker`, `migrate`.

FROM python:3.11-slim AS packages
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
COPY requirements.lock /tmp/requirements.lock
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --require-hashes --no-deps --requirement /tmp/requirements.lock \
    && /opt/venv/bin/pip uninstall --yes pip setuptools

FROM python:3.11-slim
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HTTP_PORT=8090
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin repitbot \
    && install --directory --owner=repitbot /app /app/data
WORKDIR /app
COPY --from=packages /opt/venv /opt/venv
COPY pyproject.toml ./
COPY domain domain
COPY storage storage
COPY locales locales
COPY migrations migrations
COPY bot bot
# Compiled here: the file system may be read-only later, and a start should not pay for it.
RUN python -m compileall -q domain storage migrations bot
USER 10001
# Where SQLite lives when DATABASE_URL is not given.
VOLUME ["/app/data"]
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f\"http://127.0.0.1:{os.environ['HTTP_PORT']}/livez\", timeout=4)"]
# SIGTERM drains updates and sends within 30 seconds: give it that long before SIGKILL.
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
