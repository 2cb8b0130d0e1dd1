package org.samstod.calls.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * The tracks of a call in the order of their sums. Every sum has exactly one track: limits rise and the last has none. The light
 * track is light: at most 10 questions and 2 uploads, one assessor, conditions with the application, a five-question report.
 */
public final class Tracks {

    private static final Set<String> REPORTS = Set.of("five-questions", "standard", "full");

    private final List<CallTrack> inOrder;

    /**
     * @throws BusinessException {@code track.none}, {@code track.order}, {@code track.twice}, {@code track.numbers},
     *         {@code track.not-light}
     */
    public Tracks(List<CallTrack> tracks) {
        if (tracks.isEmpty()) {
            throw new BusinessException("track.none").at("tracks");
        }
        Set<CallTrack.Code> seen = EnumSet.noneOf(CallTrack.Code.class);
        CallTrack before = null;
        for (CallTrack track : tracks) {
            if (!seen.add(track.code())) {
                throw new BusinessException("track.twice").at("tracks");
            }
            if (before != null && (before.code().compareTo(track.code()) > 0 || before.upToOre() == null
                    || track.upToOre() != null && track.upToOre() <= before.upToOre())) {
                throw new BusinessException("track.order").at("tracks");
            }
            if (track.upToOre() != null && track.upToOre() <= 0) {
                throw new BusinessException("track.order").at("tracks");
            }
            if (track.assessors() < 1 || track.instalments() < 1 || track.maxQuestions() < 1 || track.maxUploads() < 0
                    || track.report() == null || !REPORTS.contains(track.report())) {
                throw new BusinessException("track.numbers").at("tracks");
            }
            if (track.code() == CallTrack.Code.LIGHT && (track.maxQuestions() > 10 || track.maxUploads() > 2 || track.assessors() != 1
                    || track.riskAnalysis() || track.democracyReview()
                    || !track.conditionsWithApplication() || !"five-questions".equals(track.report()))) {
                throw new BusinessException("track.not-light").at("tracks");
            }
            before = track;
        }
        if (before.upToOre() != null) {
            throw new BusinessException("track.order").at("tracks");
        }
        this.inOrder = List.copyOf(tracks);
    }

    /** The track of a sum: the first whose limit it does not exceed. */
    public CallTrack of(Money asked) {
        return inOrder.stream().filter(track -> track.upToOre() == null || asked.ore() <= track.upToOre()).findFirst().orElseThrow();
    }

    public List<CallTrack> inOrder() {
        return inOrder;
    }
}
