package org.samstod.platform.operations;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.net.URLDecoder;
import java.util.List;

/** Turns the operator's one database setting into those of the data source. */
public final class Settings {

    private Settings() {
    }

    /**
     * System properties of the server.
     *
     * @param url {@code postgresql://user:password@host:port/database}, or null for embedded Derby in the data folder
     * @throws IllegalArgumentException with a sentence for anything else
     */
    public static List<String> dataSource(String url, Path data) {
        if (url == null || url.isBlank()) {
            return List.of("-Dsamstod.ds.database=" + data.resolve("derby"));
        }
        URI uri = URI.create(url.startsWith("jdbc:") ? url.substring(5) : url);
        if (!"postgresql".equals(uri.getScheme()) || uri.getUserInfo() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("SAMSTOD_DATABASE_URL must look like postgresql://user:password@host:5432/database");
        }
        String[] user = uri.getUserInfo().split(":", 2);
        return List.of("-Dsamstod.ds.class=org.postgresql.ds.PGSimpleDataSource",
                "-Dsamstod.ds.server=" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()),
                "-Dsamstod.ds.database=" + uri.getPath().substring(1),
                "-Dsamstod.ds.user=" + URLDecoder.decode(user[0], StandardCharsets.UTF_8),
                "-Dsamstod.ds.password=" + (user.length < 2 ? "" : URLDecoder.decode(user[1], StandardCharsets.UTF_8)),
                "-Dsamstod.ds.property.name=options",
                "-Dsamstod.ds.property.value=-c lock_timeout=10s -c idle_in_transaction_session_timeout=60s");
    }
}
