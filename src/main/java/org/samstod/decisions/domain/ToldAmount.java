package org.samstod.decisions.domain;

import org.samstod.shared.Money;

/** What a told decision gave in one fiscal year. */
public record ToldAmount(String caseId, int year, Money amount) {
}
