package org.samstod.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody without log-in who asks the server for its bytes. */
public final class Visitor {

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();

    /** One answer: status line, headers and body as text. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** Everything that came over the wire but what differs from one moment to the next. */
        public String bytes() {
            StringBuilder all = new StringBuilder().append(status).append('\n');
            response.headers().map().forEach((name, values) -> {
                if (!name.equalsIgnoreCase("date") && !name.startsWith(":")) {
                    all.append(name.toLowerCase(java.util.Locale.ROOT)).append(values).append('\n');
                }
            });
            return all.append(body()).toString();
        }
    }

    /** The headers alone. */
    public Answer head(String path) {
        return send(path, HttpRequest.newBuilder(URI.create(OwnAddress.base() + path)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    public Answer get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(OwnAddress.base() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(path, request);
    }

    /** Another method, without a body. */
    public Answer send(String path, String method) {
        return send(path, HttpRequest.newBuilder(URI.create(OwnAddress.base() + path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** What comes over the wire when the portal is asked by another name, which the JDK's client does not let be said. */
    public String raw(String path, String host) {
        URI own = URI.create(OwnAddress.base());
        try (Socket socket = new Socket(own.getHost(), own.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private Answer send(String path, HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
