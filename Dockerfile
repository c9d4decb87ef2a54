# The server and its page, as script/package makes them.
FROM debian:12 AS build
WORKDIR /confab
COPY . .
RUN script/package

FROM debian:12-slim
COPY --from=build /confab/build/confab-server_*.deb /tmp/
RUN apt-get update && \
    apt-get install --yes --no-install-recommends /tmp/confab-server_*.deb && \
    rm -rf /tmp/confab-server_*.deb /var/lib/apt/lists/* && \
    install -d -o 65532 -g 65532 -m 0700 /var/lib/confab
COPY packaging/healthcheck /usr/local/bin/confab-healthcheck
USER 65532:65532
# The key of seat claims, so that calls survive another container.
VOLUME /var/lib/confab
ENV CONFAB_STATE_DIR=/var/lib/confab CONFAB_ADMIN_LISTEN=9300
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=6s CMD ["confab-healthcheck", "9300"]
ENTRYPOINT ["confab-server"]
