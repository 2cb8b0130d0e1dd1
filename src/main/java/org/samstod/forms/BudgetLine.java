package org.samstod.forms;

/**
 * One cost of a budget.
 *
 * @param what what the money is for, as typed
 * @param amount the sum as typed; read by the portal's rule for amounts when it is checked
 */
public record BudgetLine(String what, String amount) {

    /** Whether nothing at all is written in the row. */
    public boolean blank() {
        return what.isBlank() && amount.isBlank();
    }
}
