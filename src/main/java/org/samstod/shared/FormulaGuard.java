package org.samstod.shared;

/**
 * Keeps a text of somebody else's a text in a spreadsheet. A program takes a cell that begins with one of the signs below for a formula
 * and runs it when the file is opened; an apostrophe before it says that it is none. Spaces before the sign do not help, nor do its wide forms.
 */
public final class FormulaGuard {

    private static final String SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {
    }

    /** Whether a program might take the text for a formula. */
    public static boolean isFormula(String text) {
        String seen = text.stripLeading();
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0 || !seen.isEmpty() && SIGNS.indexOf(seen.charAt(0)) >= 0;
    }

    /** The text as a cell that is never run. */
    public static String guarded(String text) {
        return isFormula(text) ? "'" + text : text;
    }
}
