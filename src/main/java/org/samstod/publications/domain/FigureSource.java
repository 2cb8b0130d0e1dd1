package org.samstod.publications.domain;

import java.util.Collection;
import java.util.List;

/** What figures are made of: level 3 alone, exact ({@code product.md}, <em>Levels</em>). */
public interface FigureSource {

    /** Every level 3 publication, summed; one statement. */
    List<FigureSum> sums();

    /** What is paid and how many are reported, a year; one statement. */
    List<MoneyOfYear> money();

    /** Keys of cases behind initiatives, in portions by public id: {@code after} is the last id of the portion before, empty to begin. */
    List<Followed> initiativesAfter(String after, int most);

    /** What is kept of some initiatives; one statement. */
    List<PublishedMoney> moneyOf(Collection<String> publicIds);

    /** Stores a new one. */
    void add(PublishedMoney money);

    /** A year's money. */
    record MoneyOfYear(int year, long paidOre, long reported) {
    }

    /** An initiative and its case. */
    record Followed(String publicId, String caseId) {
    }
}
