package org.samstod.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.samstod.browser.DemoSession;

/** Somebody who is signed in and writes the summary of an own draft. */
final class Typist {

    private static final String ANSWERS = "/association/api/answers";
    private static final String QUESTION = "public.summary";
    private static final String SENTENCES = "Vi spelar schack på lördagar med barn som aldrig har spelat, och bjuder på fika. ";

    private final BenchServer server;
    private final DemoSession session;
    private final String application;
    private final String csrf;
    private long version;
    private int typed;

    Typist(BenchServer server, String email, String application) throws IOException, InterruptedException {
        this.server = server;
        this.session = new DemoSession(server.address()).signIn(email);
        this.application = application;
        this.csrf = json(session.get(ANSWERS + "?application=" + application)).getString("csrf");
    }

    /** Statements for saving the next answer. */
    long statements() throws IOException, InterruptedException {
        save("X-Samstod-Bench", "statements");
        return Long.parseLong(server.text("/bench/statements?request=statements"));
    }

    /**
     * Types answers, the next one when its time has come and the one before is saved.
     *
     * @return nanoseconds each took
     */
    long[] type(long begin, long pause, long duration) throws IOException, InterruptedException {
        LongStream.Builder took = LongStream.builder();
        for (long next = begin; next < begin + duration; next += pause) {
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            long sent = System.nanoTime();
            save();
            took.add(System.nanoTime() - sent);
        }
        return took.build().toArray();
    }

    private void save(String... headers) throws IOException, InterruptedException {
        int length = SENTENCES.length() + typed++ % SENTENCES.length();
        String body = Json.createObjectBuilder().add("application", application).add("question", QUESTION)
                .add("text", SENTENCES.repeat(2).substring(0, length).strip() + ' ' + typed).add("version", version)
                .add("key", "bench-" + typed).build().toString();
        String[] all = new String[headers.length + 2];
        all[0] = "X-Samstod-Csrf";
        all[1] = csrf;
        System.arraycopy(headers, 0, all, 2, headers.length);
        version = json(session.send(ANSWERS, "application/json", body, all)).getJsonNumber("version").longValue();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(ANSWERS + " → " + answer.statusCode() + " " + answer.body());
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
