package org.samstod.applications;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.forms.Words;
import org.samstod.shared.Money;

/**
 * Another application of the same association for the same time.
 *
 * @param applicationId the other application
 * @param title its public title
 * @param board the board it was sent to
 * @param asked the sum asked for
 * @param from from when its money may be used
 * @param to until when
 * @param alike whether its title says the same as this one's
 */
public record FundingHint(String applicationId, String title, Words board, Money asked, LocalDate from, LocalDate to, boolean alike)
        implements Serializable {
}
