package org.samstod.cases.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.cases.DemocracyWord;

/**
 * The democracy review of a case as it stands: the newest finding of each criterion and what the applicant was asked. Says what still stands
 * in the way of a proposal, and whether only the board can decide.
 */
public final class DemocracyReview {

    private final Map<String, DemocracyFinding> newest = new LinkedHashMap<>();
    private final List<DemocracyHearing> hearings;

    /**
     * @param findings the oldest first
     * @param hearings the oldest first
     */
    public DemocracyReview(List<DemocracyFinding> findings, List<DemocracyHearing> hearings) {
        findings.forEach(one -> newest.put(one.criterion(), one));
        this.hearings = List.copyOf(hearings);
    }

    /** The newest finding of a criterion. */
    public Optional<DemocracyFinding> of(String criterion) {
        return Optional.ofNullable(newest.get(criterion));
    }

    /** The newest findings that the applicant has a right to reply to. */
    public List<DemocracyFinding> toReplyTo() {
        return newest.values().stream().filter(one -> one.word().needsEvidence()).toList();
    }

    /** Whether a criterion has a deficiency: then no delegate decides the case, only the board. */
    public boolean isForTheBoard() {
        return newest.values().stream().anyMatch(one -> one.word() == DemocracyWord.DEFICIENCY);
    }

    /** Whether something was found that the applicant has not been asked about since. */
    public boolean isUnheard() {
        return toReplyTo().stream().anyMatch(one -> hearings.stream().allMatch(hearing -> hearing.sentAt().isBefore(one.evidenceSince())));
    }

    /**
     * What stands in the way of a proposal, as the last part of a message key; empty when nothing does.
     *
     * @param criteria codes that need a finding; none where the track asks for no review
     */
    public Optional<String> obstacle(Collection<String> criteria, Instant now) {
        if (criteria.stream().anyMatch(code -> !newest.containsKey(code))) {
            return Optional.of("democracy-missing");
        }
        if (isUnheard()) {
            return Optional.of("democracy-unheard");
        }
        if (hearings.stream().anyMatch(hearing -> hearing.isAwaited(now))) {
            return Optional.of("democracy-reply");
        }
        return newest.values().stream().anyMatch(one -> one.word() == DemocracyWord.EXAMINED) ? Optional.of("democracy-examined") : Optional.empty();
    }
}
