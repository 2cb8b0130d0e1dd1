# A PostgreSQL of our own for tests: unprivileged user, temporary folder, loopback only. Sourced by scripts/test.
start_postgresql() {
  POSTGRES_DIR=$(mktemp -d /tmp/samstod-postgresql.XXXXXX)
  POSTGRES_PORT=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])' 2>/dev/null || echo 54329)
  chown postgres "$POSTGRES_DIR"
  local as=(runuser -u postgres --)
  [ "$(id -u)" -eq 0 ] || as=()
  (cd "$POSTGRES_DIR" && "${as[@]}" "$POSTGRES_BIN/initdb" -D "$POSTGRES_DIR/data" -U samstod --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$POSTGRES_DIR/initdb.log" 2>&1 \
    && "${as[@]}" "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_DIR/data" -w -l "$POSTGRES_DIR/server.log" \
      -o "-c listen_addresses=127.0.0.1 -p $POSTGRES_PORT -k $POSTGRES_DIR -c fsync=off -c max_connections=120" start >/dev/null \
    && "${as[@]}" "$POSTGRES_BIN/createdb" -h 127.0.0.1 -p "$POSTGRES_PORT" -U samstod samstod)
  POSTGRES_SETTINGS="-Dsamstod.ds.class=org.postgresql.ds.PGSimpleDataSource -Dsamstod.ds.server=127.0.0.1:$POSTGRES_PORT -Dsamstod.ds.database=samstod -Dsamstod.ds.user=samstod -Dsamstod.ds.password=unused -Dsamstod.ds.property.name=options -Dsamstod.ds.property.value=-clock_timeout=10s"
}

stop_postgresql() {
  local as=(runuser -u postgres --)
  [ "$(id -u)" -eq 0 ] || as=()
  (cd "$POSTGRES_DIR" && "${as[@]}" "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_DIR/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$POSTGRES_DIR"
}
