package org.samstod.applications;

import java.util.List;
import org.samstod.associations.VaultItemView;
import org.samstod.attachments.FileView;

/**
 * One question as the renderer {@code question.xhtml} draws it: everything is text in the language of the page, nothing is looked up
 * while drawing.
 *
 * @param id id of its control in the page
 * @param code the question's code; the names of its controls are made of it
 * @param kind {@code short-text} and so on
 * @param label the question
 * @param labelLanguage the language the label is written in
 * @param required whether it must be answered
 * @param text the answer, or what was typed when it could not be saved
 * @param version version of the stored answer
 * @param shown whether it is shown, given the answers so far
 * @param max most characters, or null
 * @param options what to choose between, with what is chosen
 * @param list whether the options are drawn as a list to pull down
 * @param rows rows of a table of costs or funders, some of them blank
 * @param total sum of the rows
 * @param files files that answer it
 * @param errors what is wrong with it, as sentences
 * @param other what somebody else wrote meanwhile, or null
 * @param otherText the same, readable
 * @param whenQuestion the question its condition rests on, or empty
 * @param whenIn the options that fulfil it, with commas
 * @param whenAtLeast the sum in öre, or the number, that fulfils it
 * @param tracks the tracks that ask it, with spaces; empty for all
 * @param carriedOver whether it stands as in an earlier application
 * @param vault documents of the association that can be added to it
 */
public record QuestionField(String id, String code, String kind, String label, String labelLanguage, String help, String helpLanguage,
        String why, String whyLanguage, boolean required, String text, long version, boolean shown, Long max, List<OptionField> options,
        boolean list, List<RowField> rows, String total, List<FileView> files, List<String> errors, AnswerView other, String otherText,
        String whenQuestion, String whenIn, String whenAtLeast, String tracks, boolean carriedOver, List<VaultItemView> vault) {

    /**
     * One option.
     *
     * @param hint a line under it, possibly empty
     */
    public record OptionField(String id, String code, String label, String language, String hint, boolean chosen) {
    }

    /**
     * One row of a table.
     *
     * @param ordinal counted from 1
     * @param granted whether the funder has promised the money
     */
    public record RowField(int ordinal, String what, String amount, boolean granted) {
    }

    /** Whether it has something wrong. */
    public boolean wrong() {
        return !errors.isEmpty();
    }

    /** Whether it is of that kind. */
    public boolean is(String word) {
        return kind.equals(word);
    }

    /** The ids of the texts that belong to its control. */
    public String describedBy() {
        return (id + "-error") + (help.isEmpty() ? "" : " " + id + "-hint");
    }
}
