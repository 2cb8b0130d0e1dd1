package org.samstod.associations;

import java.time.LocalDate;
import java.util.List;

/**
 * The yearly question "who is on the board now".
 *
 * @param members the verified members
 * @param answeredOn when it was answered last, or null
 * @param lastDay the last day to answer; null while nothing is asked
 */
public record BoardView(List<MemberView> members, LocalDate answeredOn, LocalDate lastDay) {

    /** Whether the association is asked now. */
    public boolean isAsked() {
        return lastDay != null;
    }
}
