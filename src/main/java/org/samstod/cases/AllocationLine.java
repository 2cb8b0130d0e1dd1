package org.samstod.cases;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.samstod.shared.Money;

/**
 * A row of the allocation sheet: one application of the matter, and what is written about it in the variant that is shown.
 *
 * @param caseId    the case
 * @param number    reception number
 * @param together  names of the associations that apply together with it, as one text; empty without any
 * @param officer   name of the officer who has the case, or null
 * @param mine      whether that is the reader
 * @param earlier   what the association was granted by the same board in the three years before, a sum a year; only decisions it has
 *                  been told, and only cases the reader may read
 * @param members   its members as the application answers it, or null
 * @param score     how it meets the criteria
 * @param flags     what to look at, as last parts of text keys
 * @param revision  the newest revision
 * @param about     the oldest revision something in the row was written about; 0 while nothing is written
 * @param cells     what is written
 * @param outcome   what the row comes to, or null
 * @param money     the sum it takes: proposed, or granted when decided
 * @param decided   whether the case is decided, so that nothing can be written any more
 * @param locked    why nothing can be written, as the last part of a message key, or null
 * @param proposal  {@code same} or {@code other}: whether the case's proposal says the same; null without one
 * @param mark      the versions of its cells
 */
public record AllocationLine(String caseId, String number, String applicant, String together, String title, CaseState state, String officer, boolean mine,
        Money asked, List<YearGrant> earlier, String members, CaseScore score, List<String> flags, int revision, int about,
        Map<AllocationField, AllocationCellView> cells, Outcome outcome, Money money, boolean decided, String locked, String proposal,
        String mark) implements Serializable {

    /**
     * What was granted in one year.
     *
     * @param reports how the reports on it stand, what to look at first at the front; empty where nothing is to be reported yet
     */
    public record YearGrant(int year, Money amount, List<GrantReport> reports) implements Serializable {
    }

    /** Whether a newer revision came after something was written: it has to be looked at again before it becomes a proposal. */
    public boolean isStale() {
        return about > 0 && about < revision && !decided;
    }

    /** What stands in a cell. */
    public AllocationCellView cell(AllocationField field) {
        return cells.getOrDefault(field, AllocationCellView.none(field));
    }

    /** The text in a cell, by the field's code. */
    public String text(String code) {
        return AllocationField.of(code).map(field -> cell(field).text()).orElse("");
    }

    /** Whether something can be written. */
    public boolean isOpen() {
        return locked == null;
    }
}
