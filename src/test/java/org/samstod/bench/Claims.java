package org.samstod.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.browser.DemoSession;
import org.samstod.shared.FreshNumbers;

/**
 * Claiming a place with a known organisation number against an unknown one, over HTTP as the page does it: the form sent and the page
 * it leads to. Time, statements and bytes must not tell which it was; the bytes may differ in the number itself, in keys and tokens,
 * and in the time of day.
 */
final class Claims implements Inside.Part {

    private static final int PAIRS = 60;
    private static final String PAGE = "/association/claim";
    private static final String BOUNDARY = "----bench7f2a";
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern BOARD = Pattern.compile("<option value=\"([0-9a-z]{26})\"");
    /** Keys, organisation numbers, view states, times of day, nonces, random ids of script elements. */
    private static final Pattern TOKENS = Pattern.compile("\\b[0-9a-z]{26}\\b|\\b\\d{6}-?\\d{4}\\b|-?\\d{15,20}:-?\\d{15,20}|\\d{2}[:.]\\d{2}\\b"
            + "|[A-Za-z0-9+/]{40,}={0,2}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Headers that are new in every answer: the length follows the lengths of the tokens, and every so many requests a connection ends. */
    private static final Set<String> NEW_EACH_TIME = Set.of("date", "content-length", "connection");

    private final List<Long> statements = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    @Override
    public List<Row> measure(BenchServer server, Set<String> names, Effort effort) throws Exception {
        String email = server.text("/bench/claimant");
        DemoSession claimant = new DemoSession(server.address()).signIn(email);
        int pairs = effort.times(PAIRS);
        List<Double> ratios = new ArrayList<>();
        // Three rounds to warm up; each number is new to the claimant.
        for (int round = -3; round < effort.rounds(); round++) {
            Deque<String> known = new ArrayDeque<>(List.of(server.text("/bench/known?count=" + pairs).split("\n")));
            double[][] took = new double[2][pairs];
            for (int i = 0; i < pairs; i++) {
                // Known first, then unknown first, so that being first does not count.
                for (int turn : i % 2 == 0 ? new int[] {0, 1} : new int[] {1, 0}) {
                    took[turn][i] = claim(server, claimant, turn == 0 ? known.pop() : FreshNumbers.association().digits());
                    server.text("/bench/claimant?email=" + email);
                }
            }
            double ratio = Row.median(took[0]) / Row.median(took[1]);
            System.out.printf("  known %.2f ms, unknown %.2f ms%n", Row.median(took[0]) / 1e6, Row.median(took[1]) / 1e6);
            if (round >= 0) {
                ratios.add(ratio);
            } else {
                statements.clear();
                answers.clear();
            }
        }
        System.out.println("  statements: " + statements.stream().distinct().toList());
        if (statements.stream().distinct().count() != 1) {
            throw new IllegalStateException("statements tell whether a number is known: " + statements);
        }
        if (answers.stream().distinct().count() != 1) {
            throw new IllegalStateException("answers tell whether a number is known:\n" + difference());
        }
        return List.of(Row.ofRatios("claim.timing", Row.Goal.SAME_TIME, ratios));
    }

    /** Nanoseconds for one claim: sending the form and following where it leads. */
    private double claim(BenchServer server, DemoSession claimant, String number) throws IOException, InterruptedException {
        String form = claimant.get(PAGE).body();
        Matcher board = BOARD.matcher(form);
        Matcher state = STATE.matcher(form);
        if (!board.find() || !state.find()) {
            throw new IllegalStateException("no form to claim with");
        }
        String body = field("claim", "claim") + field("claim:number", number) + field("claim:name", "Typed Name") + field("claim:board", board.group(1))
                + field("claim:send", "x") + field("jakarta.faces.ViewState", state.group(1)) + "--" + BOUNDARY + "--\r\n";
        long sent = System.nanoTime();
        HttpResponse<String> answer = claimant.send(PAGE, "multipart/form-data; boundary=" + BOUNDARY, body, "X-Samstod-Bench", "claim");
        String next = answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException("claim → " + answer.statusCode()));
        HttpResponse<String> page = claimant.get(next.substring(next.indexOf(PAGE)), "X-Samstod-Bench", "page");
        long took = System.nanoTime() - sent;
        statements.add(statements(server, "claim") * 1000 + statements(server, "page"));
        answers.add(plain(answer) + plain(page));
        return took;
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static long statements(BenchServer server, String request) throws IOException, InterruptedException {
        return Long.parseLong(server.text("/bench/statements?request=" + request));
    }

    /** What was answered, without what is new in every answer. */
    private static String plain(HttpResponse<String> answer) {
        StringBuilder text = new StringBuilder().append(answer.statusCode()).append('\n');
        answer.headers().map().entrySet().stream().filter(header -> !NEW_EACH_TIME.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .sorted(Map.Entry.comparingByKey()).forEach(header -> text.append(header).append('\n'));
        return TOKENS.matcher(text.append(answer.body())).replaceAll("*");
    }

    private String difference() {
        List<String> different = answers.stream().distinct().toList();
        String[] one = different.get(0).split("\n");
        String[] other = different.get(1).split("\n");
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            if (!one[i].equals(other[i])) {
                return one[i] + "\n" + other[i];
            }
        }
        return one.length + " lines against " + other.length;
    }
}
