package org.samstod.applications;

import java.io.Serializable;
import java.util.List;

/**
 * Which signatures an application has and which it takes.
 *
 * @param draft whether it has not been submitted
 * @param required whether the track of its sum asks for signatures before money is paid
 * @param ready whether there is something to sign: what was submitted, or a draft in which nothing is missing
 * @param hash hash of what is to be signed, or null
 * @param missing how many more signatures that count it takes; 0 when the association has signed
 * @param lines the people, those who may sign first; none when nobody is stated
 */
public record SigningView(String applicationId, boolean draft, boolean required, boolean ready, String hash, int missing, List<SigningLine> lines)
        implements Serializable {

    /** Copies the lines. */
    public SigningView {
        lines = List.copyOf(lines);
    }

    /** Whether the association has signed. */
    public boolean complete() {
        return missing == 0;
    }

    /** How many signatures are about an earlier version. */
    public long stale() {
        return lines.stream().filter(line -> "stale".equals(line.state())).count();
    }

    /** How many signatures wait for their right to be confirmed. */
    public long waiting() {
        return lines.stream().filter(line -> "waiting".equals(line.state())).count();
    }

    /** In one word: {@code complete}, {@code nobody}, {@code stale}, {@code waiting} or {@code missing}. */
    public String word() {
        if (complete()) {
            return "complete";
        }
        if (lines.isEmpty()) {
            return "nobody";
        }
        return stale() > 0 ? "stale" : waiting() >= missing ? "waiting" : "missing";
    }

    /** Whether the reader may sign and has not signed this. */
    public boolean own() {
        return ready && lines.stream().anyMatch(line -> line.self() && line.may() && !line.hasSigned());
    }
}
