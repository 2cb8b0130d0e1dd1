package org.samstod.publications;

/**
 * What the grants' room tells of a case whose initiative is public.
 *
 * @param reported whether its final report has come
 */
public record MoneyTold(String caseId, long paidOre, boolean reported) {
}
