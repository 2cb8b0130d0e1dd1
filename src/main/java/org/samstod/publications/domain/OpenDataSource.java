package org.samstod.publications.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the data files, feeds and the read API ask of the public copies: level 3 initiatives, calls, nothing else. */
public interface OpenDataSource {

    /**
     * Initiatives behind a place, the newest decision first, then by id.
     *
     * @param decidedOn day of the last one read, null to begin
     * @param id id of the last one read
     */
    List<OpenPublication> initiativesAfter(LocalDate decidedOn, String id, int most);

    /** Initiatives published since, the newest first. */
    List<OpenPublication> initiativesPublishedSince(Instant since, int most);

    /** Every call that is shown, the last opened first; read as one row each, without their long texts. */
    List<CallRow> calls();

    /** Titles of calls that are shown, by key: Swedish, and English or null. */
    Map<String, CallTitle> callTitles(Collection<String> callIds);

    /** Initiatives counted and summed. */
    List<GrantSum> sums();

    /** When an initiative last changed; empty when there is none. */
    Optional<Instant> lastChange();

    /** What lists need of a call. */
    record CallRow(String callId, String titleSv, String titleEn, String boardName, String districtSlug, String districtName, String kind,
            String theme, String perspective, Instant opensAt, Instant closesAt, Long ceilingOre, Instant changedAt) {
    }

    /** What a call is called. */
    record CallTitle(String swedish, String english) {
    }
}
