package org.samstod.cases.domain;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.samstod.cases.Outcome;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.Period;
import org.samstod.shared.PublicationLevel;

/**
 * What the newest revision of a case says, sentence by sentence, and when anything a search may find of the case changed last. Written in
 * the transaction that changes the case, so that it is the change table of every node's index of words. Search and radar read this row and
 * the work list's, never the case's own: that one is locked by whoever acts on the case, and the radar is asked in the middle of acts.
 */
@Entity
@Table(name = "case_texts")
public class CaseText {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    @Id
    @Column(name = "case_id")
    private String caseId;

    @Column(name = "association_id", nullable = false)
    private String associationId;

    @Column(name = "organisation_number", nullable = false)
    private String organisationNumber;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level", nullable = false)
    private PublicationLevel level;

    @Column(name = "revision_ordinal", nullable = false)
    private int revisionOrdinal;

    @Column(name = "period_from", nullable = false)
    private LocalDate periodFrom;

    @Column(name = "period_to", nullable = false)
    private LocalDate periodTo;

    @Lob
    @Column(name = "public_summary", nullable = false)
    private String summary;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;

    @Lob
    @Column(name = "passages", nullable = false)
    private String passages;

    @Lob
    @Column(name = "costs", nullable = false)
    private String costs;

    @Column(name = "change_id", nullable = false)
    private String changeId;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected CaseText() {
        // for JPA
    }

    /** @param organisationNumber its digits */
    public CaseText(Case about, String organisationNumber) {
        this.caseId = about.id();
        this.associationId = about.associationId();
        this.organisationNumber = organisationNumber;
    }

    /**
     * A revision has arrived.
     *
     * @param by  the account that submitted it, null when nobody of the association did
     * @param now by the system's time
     */
    public void write(Case about, String by, RadarText text, Instant now) {
        revisionOrdinal = about.revision().ordinal();
        submittedBy = by;
        periodFrom = text.period().from();
        periodTo = text.period().to();
        passages = writePassages(text.passages());
        costs = writeCosts(text.costs());
        follow(about, now);
    }

    /** Something that a search may find of the case has changed. */
    public void follow(Case about, Instant now) {
        summary = about.summary();
        level = about.effectiveLevel();
        outcome = about.outcome().orElse(null);
        changeId = Ids.next();
        changedAt = now;
    }

    /** What the radar compares. */
    public RadarText text(Money asked) {
        return new RadarText(passages(), new Period(periodFrom, periodTo), costs(), asked);
    }

    /** The stored form of sentences. */
    public static String writePassages(List<Passage> passages) {
        return org.samstod.shared.Json.canonical(passages.stream().map(one -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("q", one.question());
            map.put("t", one.text());
            map.put("s", String.join(" ", one.stems()));
            map.put("c", one.compared());
            return map;
        }).toList());
    }

    /** The stored form of a budget. */
    public static String writeCosts(List<Cost> costs) {
        return org.samstod.shared.Json.canonical(costs.stream().map(one -> Map.of("w", one.what(), "s", String.join(" ", one.stems()),
                "o", one.ore())).toList());
    }

    /** The sentences of the stored form. */
    public static List<Passage> readPassages(String stored) {
        return read(stored, one -> new Passage(one.getString("q"), one.getString("t"), words(one.getString("s")), one.getBoolean("c")));
    }

    public List<Passage> passages() {
        return readPassages(passages);
    }

    private List<Cost> costs() {
        return read(costs, one -> new Cost(one.getString("w"), words(one.getString("s")), one.getJsonNumber("o").longValueExact()));
    }

    private static <T> List<T> read(String stored, Function<JsonObject, T> make) {
        try (JsonReader reader = READERS.createReader(new StringReader(stored))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(make).toList();
        }
    }

    private static List<String> words(String stems) {
        return stems.isEmpty() ? List.of() : Arrays.asList(stems.split(" "));
    }

    public String caseId() {
        return caseId;
    }

    /** The applicant's number, its digits. */
    public String organisationNumber() {
        return organisationNumber;
    }

    public String associationId() {
        return associationId;
    }

    /** Who submitted it, if somebody of the association did. */
    public Optional<String> submittedBy() {
        return Optional.ofNullable(submittedBy);
    }

    public int revisionOrdinal() {
        return revisionOrdinal;
    }

    /** The decision's outcome, when there is a decision. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Period period() {
        return new Period(periodFrom, periodTo);
    }
}
