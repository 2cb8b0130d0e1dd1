package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;

/** A decided case that nothing else in the suite looks like: every text and sum of it can be searched for in bytes. */
final class Samples {

    private static final AtomicInteger FRESH = new AtomicInteger();

    final String caseId = Ids.next();
    final String associationId;
    final String name;
    final String number;
    final String title;
    final String summary;
    final long grantedOre;
    final long askedOre;

    private Samples(String associationId, String mark, String name, String number, long grantedOre) {
        this.associationId = associationId;
        this.name = name;
        this.title = "Titel" + mark;
        this.summary = "Beskrivning" + mark + " med fler ord.";
        this.number = number;
        this.grantedOre = grantedOre;
        this.askedOre = grantedOre + 1_00_00L + 6;
    }

    private Samples(String associationId, String mark) {
        // An odd number of öre, and each time another sum: no other on any page is written like it.
        this(associationId, mark, "Föreningen Namn" + mark, "80" + digits(4) + "-" + digits(4), 1_000_037L + FRESH.getAndIncrement() * 100L);
    }

    private static String newMark() {
        return Ids.next().substring(0, 12);
    }

    /** Twelve letters and digits that stand in every text of it and nowhere else. */
    String mark() {
        return title.substring("Titel".length());
    }

    /**
     * One of many, whose sum and number no other of them has.
     *
     * @param of the case whose association this one is of as well; null for an association of its own
     */
    static Samples numbered(int i, Samples of) {
        String mark = newMark();
        long granted = 1_000_041L + i * 100L;
        return of == null ? new Samples(Ids.next(), mark, "Föreningen Namn" + mark, String.format("81%04d-%04d", i / 10_000, i % 10_000), granted)
                : new Samples(of.associationId, mark, of.name, of.number, granted);
    }

    static Samples fresh() {
        return new Samples(Ids.next(), newMark());
    }

    static Samples of(String associationId) {
        return new Samples(associationId, newMark());
    }

    PublishDecision decision(PublicationLevel level, DistrictView district, String callId) {
        return decision(level, district, callId, "granted");
    }

    PublishDecision decision(PublicationLevel level, DistrictView district, String callId, String outcome) {
        return decided(LocalDate.of(2026, 3, 2), level, district, callId, outcome);
    }

    /** Decided after all the others, whatever the rest of the suite has published: it is among the newest. */
    PublishDecision newest(PublicationLevel level, DistrictView district, String callId) {
        return decided(LocalDate.of(2026, 12, 31), level, district, callId, "granted");
    }

    private PublishDecision decided(LocalDate day, PublicationLevel level, DistrictView district, String callId, String outcome) {
        return new PublishDecision(caseId, associationId, level, district.boardId(), district.slug(), null, name, number, title, summary, outcome,
                askedOre, grantedOre, day, callId, "activity", "culture", "promotive", "youth", 13, 19, 2026);
    }

    static PublishCall call(String callId, DistrictView district, Instant opensAt, Instant closesAt, PublicationLevel level) {
        return new PublishCall(callId, district.boardId(), district.slug(), "Utlysning " + callId.substring(0, 8), null, "activity", "culture",
                "promotive", "youth", List.of(), opensAt, closesAt, 50_000_00L, 777_777_00L, level, "Till aktiviteter.", null, "En regel.", null,
                List.of("Stadgar"), List.of("Öppen för alla"), null, null, null, null, null, false, "Föreningsstöd", null, null);
    }

    static DistrictView district(DistrictService districts, String slug) {
        return districts.district(slug).orElseThrow();
    }

    private static String digits(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(ThreadLocalRandom.current().nextInt(10));
        }
        return text.toString();
    }
}
