package org.samstod.calls;

import java.time.Instant;
import org.samstod.shared.PublicationLevel;

/**
 * A call in a list.
 *
 * @param titleEn null when nobody has written it
 * @param state DRAFT, READY, PUBLISHED, CLOSED, COMPLETED, CANCELLED or DISCARDED
 * @param window BEFORE, OPEN or LATE at the moment asked for
 * @param closesAt null for a continuous call
 * @param ceilingOre in öre, or null
 */
public record CallSummary(String id, String boardId, int year, String titleSv, String titleEn, String kind, String theme,
                          String perspective, String target, String state, String window, Instant opensAt, Instant closesAt,
                          Long ceilingOre, PublicationLevel defaultLevel) {

    /** The title in a language, the Swedish one when there is no other. */
    public String title(String language) {
        return "en".equals(language) && titleEn != null ? titleEn : titleSv;
    }

    /** The language the title of {@link #title} is in: for the lang attribute. */
    public String titleLanguage(String language) {
        return "en".equals(language) && titleEn != null ? "en" : "sv";
    }

    public boolean continuous() {
        return closesAt == null;
    }
}
