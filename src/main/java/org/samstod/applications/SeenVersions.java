package org.samstod.applications;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The version of each answer that a page showed, as one hidden field carries it there and back. */
public final class SeenVersions {

    private SeenVersions() {
    }

    /** What the field holds: {@code question:version}, with commas between. */
    public static String write(Collection<AnswerView> answers) {
        return answers.stream().map(answer -> answer.question() + ":" + answer.version()).sorted().collect(Collectors.joining(","));
    }

    /** What came back; what is no pair of question and version is left out, and then the versions do not agree. */
    public static Map<String, Long> read(String sent) {
        Map<String, Long> seen = new HashMap<>();
        for (String pair : sent == null ? new String[0] : sent.split(",")) {
            String[] both = pair.split(":");
            if (both.length == 2 && both[1].matches("\\d{1,15}")) {
                seen.put(both[0], Long.valueOf(both[1]));
            }
        }
        return seen;
    }
}
