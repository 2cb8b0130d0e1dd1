package org.samstod.grants;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.shared.Money;

/** A grant in a list. */
public record GrantLine(String id, String number, String applicant, String title, String state, Money granted, Money paid, LocalDate nextOn,
        boolean stopped) implements Serializable {
}
