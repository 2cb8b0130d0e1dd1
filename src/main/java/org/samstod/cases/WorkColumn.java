package org.samstod.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of the work list that can be chosen; number, applicant and title are always there. */
public enum WorkColumn {
    CALL(true), ASKED(true), PROPOSED(false), STATE(true), OFFICER(true), DUE(true), OWN_DUE(false), MARK(false), RECEIVED(true);

    private final boolean usual;

    WorkColumn(boolean usual) {
        this.usual = usual;
    }

    /** Its word in addresses and text keys; also what the list is sorted by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The columns of a list that nobody has chosen columns for. */
    public static List<WorkColumn> usual() {
        return Arrays.stream(values()).filter(one -> one.usual).toList();
    }

    /** The columns of some words, in the order of the list. */
    public static List<WorkColumn> of(List<String> codes) {
        return Arrays.stream(values()).filter(one -> codes.contains(one.code())).toList();
    }

    /** The words of some columns, with commas. */
    static String codes(List<WorkColumn> columns) {
        return columns.stream().map(WorkColumn::code).collect(Collectors.joining(","));
    }
}
