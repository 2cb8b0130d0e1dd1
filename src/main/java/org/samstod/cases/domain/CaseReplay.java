package org.samstod.cases.domain;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.cases.CaseState;
import org.samstod.cases.Finding;
import org.samstod.cases.Outcome;
import org.samstod.cases.Verdict;
import org.samstod.journal.PastAct;
import org.samstod.journal.PastEntry;
import org.samstod.shared.Money;

/**
 * Plays the journal's entries about a case again, one after the other, and says how it then stands. Reads only what the payloads say: each act
 * of the case tells how it stands after it; acts written before that was kept are read by what they made, and what cannot be known of them is
 * named.
 */
public final class CaseReplay {

    /** What a payload says of how the case stands. */
    private static final String STANDS = "stands";
    /** Facts that a case always has; those that are not known are missing. */
    private static final List<String> ALWAYS = List.of("state", "title", "summary", "asked", "track", "level", "effective", "revision", "perspective");
    /** Acts of earlier times that say by their word alone where the case stands after them. */
    private static final Map<String, CaseState> STATE_OF = Map.of("case.propose", CaseState.PROPOSED, "application.withdraw", CaseState.PROPOSED, "case.take-back",
            CaseState.IN_PREPARATION, "case.send-back", CaseState.IN_PREPARATION, "case.prepare", CaseState.IN_PREPARATION, "case.decided", CaseState.DECIDED,
            "case.decided-by-board", CaseState.DECIDED, "case.close", CaseState.CLOSED);
    /** A court has annulled the decision: there is none, and the proposal it was made on is spent. */
    private static final String REOPENED = "case.reopened";
    private static final Set<String> BACK = Set.of("case.take-back", "case.send-back", "case.sent-back-by-board");
    private static final Set<String> DECIDED = Set.of("case.decided", "case.decided-by-board");

    private final String caseId;
    private final String applicationId;
    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, Checked> checks = new LinkedHashMap<>();
    private final Map<String, Assessed> assessments = new LinkedHashMap<>();
    private final Map<String, Submitted> submitted = new HashMap<>();
    private Proposed proposal;
    private Decided decision;
    private boolean gone;

    /** What the check had found. */
    public record Checked(String code, Finding finding, String remark, int revision) {
    }

    /** What was assessed. */
    public record Assessed(String code, Verdict verdict, String reasons, int revision) {
    }

    /** A proposal. */
    public record Proposed(String id, Outcome outcome, Money amount, String reasons, String ground, int revision, Instant at, boolean decided) {
    }

    /** A decision. */
    public record Decided(String id, int round, Outcome outcome, Money granted, String reasons, String ground, String decider, Instant at) {
    }

    /**
     * A revision that was submitted.
     *
     * @param answers null when the payload of its time did not hold them
     */
    public record Submitted(String revisionId, int ordinal, String sha256, String formId, String track, Map<String, String> answers) {
    }

    public CaseReplay(String caseId, String applicationId) {
        this.caseId = caseId;
        this.applicationId = applicationId;
    }

    /** Plays one entry. */
    public void play(PastEntry entry) {
        if (entry.isDisposed()) {
            gone = true;
            return;
        }
        for (PastAct act : entry.acts()) {
            if (act.subjectId().equals(caseId)) {
                ofCase(act, entry.at());
            } else if (act.subjectId().equals(applicationId) && act.data().containsKey("sha256")) {
                submitted(act.data());
            } else if (caseId.equals(text(act.data(), "case")) && act.data().containsKey("granted")) {
                decided(act, entry.at());
            }
        }
    }

    private void ofCase(PastAct act, Instant at) {
        JsonObject data = act.data();
        if (data.containsKey(STANDS)) {
            data.getJsonObject(STANDS).forEach((code, word) -> put(code, word));
        } else {
            ofEarlierTimes(act);
        }
        int revision = facts.get("revision") == null ? 0 : Integer.parseInt(facts.get("revision"));
        if (REOPENED.equals(act.action())) {
            proposal = null;
            decision = null;
        }
        if ("case.check".equals(act.action())) {
            each(data, "findings").forEach(one -> checks.put(one.getString("code"), new Checked(one.getString("code"), Finding.valueOf(one.getString("finding")),
                    one.getString("remark", ""), data.getInt("revision", revision))));
        } else if ("case.assess".equals(act.action())) {
            each(data, "assessments").forEach(one -> assessments.put(one.getString("criterion"), new Assessed(one.getString("criterion"),
                    Verdict.valueOf(one.getString("verdict")), one.getString("reasons", ""), data.getInt("revision", revision))));
        } else if (data.containsKey("proposal") && data.containsKey("outcome")) {
            proposal = new Proposed(text(data, "proposal"), Outcome.valueOf(data.getString("outcome")), Money.ofOre(whole(data, "amountOre")), text(data, "reasons"),
                    text(data, "legalGround"), data.getInt("revision", revision), at, false);
        } else if (BACK.contains(act.action()) && (!data.containsKey(STANDS) || !CaseState.PROPOSED.name().equals(facts.get("state")))) {
            proposal = null;
        } else if (DECIDED.contains(act.action()) && proposal != null) {
            proposal = new Proposed(proposal.id(), proposal.outcome(), proposal.amount(), proposal.reasons(), proposal.ground(), proposal.revision(), proposal.at(),
                    true);
        }
    }

    /** An act of before how the case stands was kept: what it made says something of it. */
    private void ofEarlierTimes(PastAct act) {
        JsonObject data = act.data();
        if (data.containsKey("receptionNumber")) {
            facts.putIfAbsent("state", CaseState.RECEIVED.name());
            facts.putIfAbsent("revision", "1");
            put("effective", data.get("level"));
        } else {
            for (String code : List.of("level", "effective", "perspective", "outcome", "told")) {
                if (data.containsKey(code) && !(data.get(code) instanceof JsonObject) && !("outcome".equals(code) && !DECIDED.contains(act.action()))) {
                    put("told".equals(code) ? "toldAt" : code, data.get(code));
                }
            }
        }
        if (data.containsKey("revisionId")) {
            put("revision", data.get("revision"));
            put("revisionId", data.get("revisionId"));
            List.of("title", "summary", "asked", "track").forEach(facts::remove);
        }
        for (String field : List.of("title", "summary")) {
            if (data.get(field) instanceof JsonObject edit) {
                put(field, edit.get("new"));
            }
        }
        CaseState known = STATE_OF.get(act.action());
        if (data.get("state") instanceof JsonString state) {
            facts.put("state", state.getString());
        } else if (known != null) {
            facts.put("state", known.name());
        }
    }

    private void submitted(JsonObject data) {
        Map<String, String> answers = null;
        if (data.get("answers") instanceof JsonObject kept) {
            answers = new LinkedHashMap<>();
            for (String code : kept.keySet()) {
                answers.put(code, text(kept, code) == null ? "" : text(kept, code));
            }
        }
        Submitted one = new Submitted(text(data, "revision"), data.getInt("ordinal"), text(data, "sha256"), text(data, "form"), text(data, "track"), answers);
        submitted.put(one.revisionId(), one);
        if (!facts.containsKey("revisionId") || facts.get("revision") == null || Integer.parseInt(facts.get("revision")) < one.ordinal()) {
            facts.put("revision", Integer.toString(one.ordinal()));
            facts.put("revisionId", one.revisionId());
        }
    }

    private void decided(PastAct act, Instant at) {
        JsonObject data = act.data();
        String when = text(data, "decidedAt");
        decision = new Decided(act.subjectId(), data.getInt("round", 1), Outcome.valueOf(data.getString("outcome")), Money.ofOre(whole(data, "granted")),
                text(data, "reasons"), text(data, "groundText") == null ? text(data, "ground") : text(data, "groundText"), text(data, "deciderName"),
                when == null ? at : Instant.parse(when));
    }

    private void put(String code, JsonValue word) {
        if (word == null || word.getValueType() == JsonValue.ValueType.NULL) {
            facts.remove(code);
        } else {
            facts.put(code, word instanceof JsonString text ? text.getString() : word.toString());
        }
    }

    private static List<JsonObject> each(JsonObject data, String name) {
        return data.get(name) instanceof JsonArray many ? many.getValuesAs(JsonObject.class) : List.of();
    }

    private static String text(JsonObject data, String name) {
        return data.get(name) instanceof JsonString text ? text.getString() : null;
    }

    private static long whole(JsonObject data, String name) {
        return data.get(name) instanceof jakarta.json.JsonNumber number ? number.longValueExact() : 0;
    }

    /** What is known of the case by code. */
    public Map<String, String> facts() {
        return Map.copyOf(facts);
    }

    /** Where it stands; empty before it was received, or when nothing says so. */
    public Optional<CaseState> state() {
        return Optional.ofNullable(facts.get("state")).map(CaseState::valueOf);
    }

    public List<Checked> checks() {
        return List.copyOf(checks.values());
    }

    public List<Assessed> assessments() {
        return List.copyOf(assessments.values());
    }

    public Optional<Proposed> proposal() {
        return Optional.ofNullable(proposal);
    }

    public Optional<Decided> decision() {
        return Optional.ofNullable(decision);
    }

    /** The revision in force, as it was submitted; empty when no payload tells of it. */
    public Optional<Submitted> revision() {
        return Optional.ofNullable(facts.get("revisionId")).map(submitted::get);
    }

    /**
     * Codes of what the payloads do not say: facts that a case always has, {@code answers} of the revision in force, the {@code decision} of a
     * decided case, and {@code disposed} when something that could have said it is gone.
     */
    public Set<String> missing() {
        Set<String> missing = new LinkedHashSet<>();
        if (facts.isEmpty() && !gone) {
            return missing;
        }
        ALWAYS.stream().filter(code -> facts.get(code) == null).forEach(missing::add);
        if (revision().map(Submitted::answers).isEmpty()) {
            missing.add("answers");
        }
        if (state().filter(state -> !state.isOpen()).isPresent() && decision == null) {
            missing.add("decision");
        }
        if (gone) {
            missing.add("disposed");
        }
        return missing;
    }
}
