package org.samstod.publications;

import java.util.ArrayList;
import java.util.List;

/**
 * What a daily mail is to tell, as it waits to be sent: ids only, so that the text is written from what is still public then.
 *
 * @param initiatives public ids, the newest first
 * @param calls keys of calls
 * @param posts ids of posts while they are shown
 * @param stopPath where such mails are stopped
 */
record FollowNews(List<String> initiatives, List<String> calls, List<String> posts, String stopPath) {

    /** The template of the mail. */
    static final String TEMPLATE = "follow.digest";

    boolean isEmpty() {
        return initiatives.isEmpty() && calls.isEmpty() && posts.isEmpty();
    }

    String write() {
        StringBuilder lines = new StringBuilder("stop " + stopPath);
        initiatives.forEach(id -> lines.append("\ninitiative ").append(id));
        calls.forEach(id -> lines.append("\ncall ").append(id));
        posts.forEach(id -> lines.append("\npost ").append(id));
        return lines.toString();
    }

    static FollowNews read(String written) {
        List<String> initiatives = new ArrayList<>();
        List<String> calls = new ArrayList<>();
        List<String> posts = new ArrayList<>();
        String stop = "";
        for (String line : written.split("\n")) {
            String[] parts = line.split(" ", 2);
            switch (parts[0]) {
                case "initiative" -> initiatives.add(parts[1]);
                case "call" -> calls.add(parts[1]);
                case "post" -> posts.add(parts[1]);
                case "stop" -> stop = parts[1];
                default -> throw new IllegalArgumentException("no news: " + parts[0]);
            }
        }
        return new FollowNews(initiatives, calls, posts, stop);
    }
}
