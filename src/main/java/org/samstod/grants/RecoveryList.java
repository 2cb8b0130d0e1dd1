package org.samstod.grants;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;

/**
 * A page of recoveries.
 *
 * @param total how many there are that the person may read
 * @param told whether one of a protected case is there that the person may only be told of in one line
 */
public record RecoveryList(List<Row> rows, int total, boolean told) {

    /**
     * One of them.
     *
     * @param sum what is proposed, or claimed
     * @param owed what is still to be paid
     * @param due the day of its next step: to answer by, or to pay by; null when there is none
     * @param appeal where the newest appeal stands, or null
     */
    public record Row(String id, String number, String applicant, String title, String state, Money sum, Money owed, LocalDate due, String appeal) implements Serializable {

        /** How its state is shown: a kind of badge. */
        public String kind() {
            return RecoveryView.badge(state);
        }
    }
}
