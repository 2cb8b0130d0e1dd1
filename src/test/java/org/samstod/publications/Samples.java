package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;

/** A decided case that nothing else in the suite looks like: every text and sum of it can be searched for in bytes. */
final class Samples {

    final String caseId = Ids.next();
    final String associationId;
    final String name;
    final String number;
    final String title;
    final String summary;
    final long grantedOre;
    final long askedOre;

    private Samples(String associationId) {
        this.associationId = associationId;
        String mark = Ids.next().substring(0, 12);
        this.name = "Föreningen Namn" + mark;
        this.title = "Titel" + mark;
        this.summary = "Beskrivning" + mark + " med fler ord.";
        this.number = "80" + digits(4) + "-" + digits(4);
        // An odd number of öre: no other sum on any page is written like it.
        this.grantedOre = 1_000_000L + ThreadLocalRandom.current().nextLong(3_000_000L) / 100 * 100 + 37;
        this.askedOre = grantedOre + 1_00_00L + 6;
    }

    static Samples fresh() {
        return new Samples(Ids.next());
    }

    static Samples of(String associationId) {
        return new Samples(associationId);
    }

    PublishDecision decision(PublicationLevel level, DistrictView district, String callId) {
        return decision(level, district, callId, "granted");
    }

    PublishDecision decision(PublicationLevel level, DistrictView district, String callId, String outcome) {
        return new PublishDecision(caseId, associationId, level, district.boardId(), district.slug(), null, name, number, title, summary, outcome,
                askedOre, grantedOre, LocalDate.of(2026, 3, 2), callId, "activity", "culture", "promotive", "youth", 13, 19, 2026);
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
