package org.samstod.calls.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/**
 * A frame with its parts and all its entries, read under the frame's lock. Sums are always added up from the entries. What an
 * officer or a delegate does over the frame is refused; what a board has decided is booked and the overdraft told.
 */
public final class FrameLedger {

    private final Frame frame;
    private final List<SubFrame> subs;
    private final List<FrameEntry> entries;

    public FrameLedger(Frame frame, List<SubFrame> subs, List<FrameEntry> entries) {
        this.frame = frame;
        this.subs = new ArrayList<>(subs);
        this.entries = new ArrayList<>(entries);
    }

    /** What has been set aside, in all. */
    public Money total() {
        return allotted(null);
    }

    /** What has been set aside for a part (null: in all). */
    public Money allotted(String sub) {
        return sum(entry -> entry.kind() == FrameEntry.Kind.ALLOTMENT && Objects.equals(entry.sub(), sub));
    }

    /** What decisions have used, less what came back; of a part or (null) in all. */
    public Money drawn(String sub) {
        return net(entry -> sub == null || sub.equals(entry.sub()));
    }

    /** What is left in all. Never public. */
    public Money remaining() {
        return total().minus(drawn(null));
    }

    /** What is left of a part, at most what is left in all. */
    public Money remaining(String sub) {
        Money own = allotted(sub).minus(drawn(sub));
        return own.compareTo(remaining()) < 0 ? own : remaining();
    }

    /** What has not been given to any part. */
    public Money unallotted() {
        Money given = Money.ZERO;
        for (SubFrame sub : subs) {
            given = given.plus(allotted(sub.code()));
        }
        return total().minus(given);
    }

    /**
     * Sets money aside or takes it back.
     *
     * @param sub a part, or null for the whole
     * @param change positive or negative, not zero
     * @throws BusinessException {@code frame.change-zero}, {@code frame.decided-by}, {@code frame.sub-unknown},
     *         {@code frame.below-drawn} when less would be left than is used, {@code frame.parts-exceed} when the parts would be
     *         more than the whole
     */
    public FrameEntry allot(String sub, Money change, String decidedBy, LocalDate decidedOn, String note, Instant at, String by) {
        requireSub(sub);
        if (change.isZero()) {
            throw new BusinessException("frame.change-zero").at("amount");
        }
        if (decidedBy == null || decidedBy.isBlank() || decidedBy.length() > 120 || decidedOn == null) {
            throw new BusinessException("frame.decided-by").at("decidedBy");
        }
        if (allotted(sub).plus(change).compareTo(drawn(sub)) < 0) {
            throw new BusinessException("frame.below-drawn", shown(drawn(sub))).at("amount");
        }
        if (sub == null && unallotted().plus(change).isNegative() || sub != null && unallotted().compareTo(change) < 0) {
            throw new BusinessException("frame.parts-exceed").at("amount");
        }
        return book(FrameEntry.allotment(frame, sub, change, decidedBy.strip(), decidedOn, note, at, by));
    }

    /**
     * A decision made in the portal uses money.
     *
     * @throws BusinessException {@code frame.amount}, {@code frame.sub-unknown}, {@code frame.drawn-already},
     *         {@code frame.exceeded} with what is left
     */
    public FrameEntry draw(String sub, String decisionId, Money amount, Instant at, String by) {
        requireDrawable(sub, decisionId, amount);
        Money left = sub == null ? remaining() : remaining(sub);
        if (amount.isMoreThan(left)) {
            throw new BusinessException("frame.exceeded", shown(left));
        }
        return book(FrameEntry.draw(frame, sub, amount, decisionId, at, by));
    }

    /** A decision of the board is recorded: booked whatever is left; {@link #overdrawn()} tells the rest. */
    public FrameEntry record(String sub, String decisionId, Money amount, Instant at, String by) {
        requireDrawable(sub, decisionId, amount);
        return book(FrameEntry.draw(frame, sub, amount, decisionId, at, by));
    }

    /**
     * A sum comes back: declined, lapsed, or the decision was corrected.
     *
     * @throws BusinessException {@code frame.amount}, {@code frame.release-too-much}
     */
    public FrameEntry release(String decisionId, Money amount, String note, Instant at, String by) {
        return book(FrameEntry.release(frame, back(decisionId, amount), amount, decisionId, note, at, by));
    }

    /**
     * What was paid out comes back after a recovery, where its decision drew.
     *
     * @throws BusinessException {@code frame.amount}, {@code frame.release-too-much}
     */
    public FrameEntry repay(String decisionId, Money amount, String note, Instant at, String by) {
        return book(FrameEntry.repayment(frame, back(decisionId, amount), amount, decisionId, note, at, by));
    }

    /**
     * What had come back after a recovery is given back, because a court has said so; never refused for want of money.
     *
     * @throws BusinessException {@code frame.amount}, {@code frame.release-too-much} when less has come back
     */
    public FrameEntry refund(String decisionId, Money amount, String note, Instant at, String by) {
        Money came = sum(entry -> entry.kind() == FrameEntry.Kind.REPAYMENT && decisionId.equals(entry.decisionId()))
                .minus(sum(entry -> entry.kind() == FrameEntry.Kind.REFUND && decisionId.equals(entry.decisionId())));
        return book(FrameEntry.refund(frame, part(decisionId, amount, came), amount, decisionId, note, at, by));
    }

    /** The part of the frame that a sum comes back to. */
    private String back(String decisionId, Money amount) {
        return part(decisionId, amount, drawnBy(decisionId));
    }

    private String part(String decisionId, Money amount, Money most) {
        if (!amount.isPositive()) {
            throw new BusinessException("frame.amount").at("amount");
        }
        if (amount.isMoreThan(most)) {
            throw new BusinessException("frame.release-too-much", shown(most)).at("amount");
        }
        return entries.stream().filter(entry -> entry.kind() == FrameEntry.Kind.DRAW && decisionId.equals(entry.decisionId()))
                .reduce((first, second) -> second).orElseThrow().sub();
    }

    /** What a decision uses now. */
    public Money drawnBy(String decisionId) {
        return net(entry -> decisionId.equals(entry.decisionId()));
    }

    /** Whether more is used than was set aside, in all or in a part. */
    public boolean overdrawn() {
        return remaining().isNegative() || subs.stream().anyMatch(sub -> allotted(sub.code()).compareTo(drawn(sub.code())) < 0);
    }

    /** Adds a part, which begins without money. */
    public SubFrame addSub(String code, String nameSv, String nameEn) {
        if (subs.stream().anyMatch(sub -> sub.code().equals(code))) {
            throw new BusinessException("frame.sub-exists").at("subCode");
        }
        SubFrame sub = new SubFrame(frame.id(), code, nameSv, nameEn);
        subs.add(sub);
        return sub;
    }

    public Frame frame() {
        return frame;
    }

    public List<SubFrame> subs() {
        return List.copyOf(subs);
    }

    /** In the order they were booked. */
    public List<FrameEntry> entries() {
        return List.copyOf(entries);
    }

    private void requireDrawable(String sub, String decisionId, Money amount) {
        requireSub(sub);
        if (!amount.isPositive()) {
            throw new BusinessException("frame.amount").at("amount");
        }
        if (!drawnBy(decisionId).isZero()) {
            throw new BusinessException("frame.drawn-already");
        }
    }

    private void requireSub(String sub) {
        if (sub != null && subs.stream().noneMatch(known -> known.code().equals(sub))) {
            throw new BusinessException("frame.sub-unknown").at("sub");
        }
    }

    /** A sum inside a sentence; both languages write it alike. */
    private static String shown(Money sum) {
        return sum.format(Texts.SWEDISH);
    }

    private FrameEntry book(FrameEntry entry) {
        entries.add(entry);
        return entry;
    }

    private Money net(java.util.function.Predicate<FrameEntry> which) {
        return sum(entry -> entry.kind() == FrameEntry.Kind.DRAW && which.test(entry))
                .plus(sum(entry -> entry.kind() == FrameEntry.Kind.REFUND && which.test(entry)))
                .minus(sum(entry -> entry.kind() == FrameEntry.Kind.RELEASE && which.test(entry)))
                .minus(sum(entry -> entry.kind() == FrameEntry.Kind.REPAYMENT && which.test(entry)));
    }

    private Money sum(java.util.function.Predicate<FrameEntry> which) {
        return Money.sum(entries.stream().filter(which).map(FrameEntry::amount).toList());
    }
}
