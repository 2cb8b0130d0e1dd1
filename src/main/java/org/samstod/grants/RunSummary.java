package org.samstod.grants;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.shared.Money;

/** A run in a list. */
public record RunSummary(String id, String label, String state, LocalDate payOn, int payments, Money sum, String madeName) implements Serializable {
}
