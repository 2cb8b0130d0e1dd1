package org.samstod.publications;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.LocalDate;
import java.util.Properties;

/**
 * What the accessibility test found when it was last run over the whole portal, as the statement says (lagen 2018:1937 om tillgänglighet till
 * digital offentlig service, 13 §). The test writes the file; nobody types it.
 *
 * @param tested the day it ran
 * @param pages how many pages it looked at
 * @param views how many times it looked: each page in both languages, the colours of one in the light scheme, of the other in the dark one
 * @param findings how many things it found that break a rule
 * @param engine what looked, with its version
 */
public record AccessibilityResults(LocalDate tested, int pages, int views, int findings, String engine) {

    /** Where the test writes it. */
    public static final String FILE = "/org/samstod/accessibility/results.properties";

    /** Reads what the test wrote. */
    public static AccessibilityResults read() {
        URL file = AccessibilityResults.class.getResource(FILE);
        Properties found = new Properties();
        try (InputStream in = file.openStream()) {
            found.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return new AccessibilityResults(LocalDate.parse(found.getProperty("tested")), number(found, "pages"), number(found, "views"),
                number(found, "findings"), found.getProperty("engine"));
    }

    private static int number(Properties found, String key) {
        return Integer.parseInt(found.getProperty(key));
    }

    /** Whether nothing was found. */
    public boolean clean() {
        return findings == 0;
    }
}
