package org.samstod.associations.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;

/**
 * The yearly question "who is on the board now" of one association: boards change at the annual meeting, and whoever left must not go on
 * reading and writing for it (portal's own rule; product description, Membership).
 *
 * <p>It is asked when a membership has gone {@link #MONTHS} months without being vouched for. The answer names everybody who stays;
 * the others' memberships end. When nobody has answered for {@link #DAYS_TO_ANSWER} days, the memberships asked about end by themselves,
 * except administrators': somebody must be able to answer, and they are asked again.
 */
public final class BoardQuestion {

    /** How long a membership stands without being vouched for. */
    public static final int MONTHS = 12;
    /** How long an association has to answer. */
    public static final int DAYS_TO_ANSWER = 60;
    /** Days after the question at which administrators are reminded, the question itself first. */
    private static final List<Long> REMINDED_ON = List.of(0L, 14L, 28L, 46L, 53L);
    /** How often afterwards. */
    private static final int DAYS_BETWEEN_LATE = 30;

    private final List<Membership> memberships;

    /** @param memberships memberships of one association, in any status */
    public BoardQuestion(Collection<Membership> memberships) {
        this.memberships = List.copyOf(memberships);
    }

    /** Since when somebody is asked about; empty while everybody has been vouched for within a year. */
    public Optional<LocalDate> askedSince(LocalDate today) {
        return active().stream().map(BoardQuestion::askedFrom).filter(day -> !day.isAfter(today)).min(Comparator.naturalOrder());
    }

    /** The last day to answer; empty while nothing is asked. */
    public Optional<LocalDate> lastDay(LocalDate today) {
        return askedSince(today).map(day -> day.plusDays(DAYS_TO_ANSWER));
    }

    /** The latest reminder that is due by now, in days after the question; empty while nothing is asked. */
    public Optional<Long> reminder(LocalDate today) {
        return askedSince(today).map(since -> {
            long days = ChronoUnit.DAYS.between(since, today);
            long last = REMINDED_ON.get(REMINDED_ON.size() - 1);
            return days > last ? last + (days - last) / DAYS_BETWEEN_LATE * DAYS_BETWEEN_LATE
                    : REMINDED_ON.stream().filter(day -> day <= days).max(Comparator.naturalOrder()).orElseThrow();
        });
    }

    /** Whose memberships end because nobody has answered: those asked about for too long, administrators excepted. */
    public List<Membership> unanswered(LocalDate today) {
        return active().stream().filter(member -> !member.administrates() && askedFrom(member).plusDays(DAYS_TO_ANSWER).isBefore(today)).toList();
    }

    /**
     * The association has answered.
     *
     * @param staying keys of the memberships that stay
     * @param seen version of each membership that was shown, by key: who came afterwards is not asked about
     * @param by account of the administrator who answers
     * @return the memberships that ended by it
     * @throws BusinessException {@code association.board.nobody} at {@code staying} when no administrator would be left,
     *     {@code association.board.yourself} when the one who answers is not among them
     */
    public List<Membership> answer(Set<String> staying, Map<String, Long> seen, String by, Instant at) {
        List<Membership> active = active();
        List<Membership> asked = active.stream().filter(member -> seen.containsKey(member.id())).toList();
        asked.forEach(member -> member.requireVersion(seen.get(member.id())));
        if (asked.stream().anyMatch(member -> member.accountId().equals(by) && !staying.contains(member.id()))) {
            throw new BusinessException("association.board.yourself").at("staying");
        }
        if (active.stream().noneMatch(member -> member.administrates() && (staying.contains(member.id()) || !seen.containsKey(member.id())))) {
            throw new BusinessException("association.board.nobody").at("staying");
        }
        LocalDate today = at.atZone(Clock.ZONE).toLocalDate();
        asked.stream().filter(member -> staying.contains(member.id())).forEach(member -> member.confirmOnBoard(today));
        List<Membership> leaving = asked.stream().filter(member -> !staying.contains(member.id())).toList();
        leaving.forEach(member -> member.end(MembershipEnd.NEW_BOARD, by, null, at));
        return leaving;
    }

    /** When the question was answered last, or null. */
    public LocalDate answeredOn() {
        return active().stream().map(Membership::boardConfirmedOn).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private static LocalDate askedFrom(Membership member) {
        return member.vouchedForOn().plusMonths(MONTHS);
    }

    private List<Membership> active() {
        return memberships.stream().filter(Membership::active).toList();
    }
}
