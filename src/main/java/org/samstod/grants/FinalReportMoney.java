package org.samstod.grants;

import java.util.List;
import org.samstod.shared.Money;

/**
 * Budget against outcome of a report.
 *
 * @param more costs in no line of the budget
 * @param costs all costs that are answered
 * @param unused what of the granted sum was not used
 */
public record FinalReportMoney(List<Line> lines, Money budget, Money more, Money costs, Money granted, Money unused) {

    /**
     * One line.
     *
     * @param outcome null while it is not answered
     * @param difference outcome less budget, or null
     * @param sampled whether its receipts were drawn
     * @param over whether the difference is above the limit, so that it must be explained
     */
    public record Line(int number, String what, Money budget, Money outcome, Money difference, String why, boolean sampled, boolean over) {
    }
}
