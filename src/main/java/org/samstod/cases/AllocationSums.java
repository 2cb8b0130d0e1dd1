package org.samstod.cases;

import java.io.Serializable;
import java.util.List;
import org.samstod.shared.Money;

/**
 * What the rows of an allocation sheet come to, against the frame and the part of it that the call draws from. Rows that are decided
 * have drawn on the frame and are counted there, once.
 *
 * <p>The sums are of the rows the reader may read, and what decisions have drawn is told without the protected cases that the reader
 * may not read: neither a row nor a difference of two sums tells that such a case exists or what it was given. Who decides meets the
 * books as they are, where nothing is left out.
 *
 * @param asked    asked for in all rows
 * @param proposed proposed in the rows that are not decided
 * @param decided  granted in the rows that are
 * @param frame    the frame, or null when the board has set none aside
 * @param part     the part of it, or null when the call draws on the whole
 */
public record AllocationSums(Money asked, Money proposed, Money decided, Pot frame, Pot part) implements Serializable {

    /**
     * A row as far as it counts.
     *
     * @param money   proposed, or granted when decided
     * @param decided whether the case is decided
     */
    public record Line(Money asked, Money money, boolean decided) {
    }

    /**
     * Money that was set aside.
     *
     * @param total set aside
     * @param drawn used by decisions
     * @param left  what is left when the rows are proposed as they stand; negative when they are more than there is
     */
    public record Pot(String nameSv, String nameEn, Money total, Money drawn, Money left) implements Serializable {

        /** Before anything is proposed. */
        public static Pot of(String nameSv, String nameEn, Money total, Money drawn) {
            return new Pot(nameSv, nameEn, total, drawn, total.minus(drawn));
        }

        Pot less(Money proposed) {
            return new Pot(nameSv, nameEn, total, drawn, left.minus(proposed));
        }

        /** Whether more is proposed than is left. */
        public boolean isOver() {
            return left.isNegative();
        }

        /** How much too much is proposed; zero when it is not over. */
        public Money excess() {
            return isOver() ? left.negated() : Money.ZERO;
        }

        /** The name in a language. */
        public String name(String language) {
            return "en".equals(language) ? nameEn : nameSv;
        }
    }

    /** Adds up. */
    public static AllocationSums of(List<Line> lines, Pot frame, Pot part) {
        Money asked = Money.sum(lines.stream().map(Line::asked).toList());
        Money proposed = Money.sum(lines.stream().filter(line -> !line.decided()).map(Line::money).toList());
        Money decided = Money.sum(lines.stream().filter(Line::decided).map(Line::money).toList());
        return new AllocationSums(asked, proposed, decided, frame == null ? null : frame.less(proposed),
                part == null ? null : part.less(proposed));
    }

    /** Whether the rows take more than there is, in the frame or in its part. */
    public boolean isOver() {
        return frame != null && frame.isOver() || part != null && part.isOver();
    }

    /** What may still be shared out: the smaller of what is left of the frame and of its part; null without a frame. */
    public Money left() {
        if (frame == null) {
            return null;
        }
        return part == null || frame.left().compareTo(part.left()) < 0 ? frame.left() : part.left();
    }
}
