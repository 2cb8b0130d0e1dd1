package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One thing that is missing, as the applicant reads it. */
@Embeddable
public class CompletionItem {

    @Column(name = "check_code")
    private String checkCode;

    @Column(name = "item_text", nullable = false)
    private String itemText;

    protected CompletionItem() {
        // for JPA
    }

    /**
     * @param checkCode the line of the checklist it comes from, null when the officer wrote it freely
     * @param itemText  what is missing, in plain words
     */
    public CompletionItem(String checkCode, String itemText) {
        this.checkCode = checkCode;
        this.itemText = itemText;
    }

    public String checkCode() {
        return checkCode;
    }

    public String itemText() {
        return itemText;
    }
}
