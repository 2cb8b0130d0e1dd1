package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.decisions.BoardLetterService;
import org.samstod.decisions.BoardLetters;
import org.samstod.shared.web.Done;

/** All letters of an item in one scroll, and one button that tells those that lack nothing. */
@Named
@RequestScoped
public class BoardLettersBacking {

    @Inject
    BoardLetterService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "item")
    String id;

    private BoardLetters letters;
    private String seen;

    @PostConstruct
    void read() {
        letters = service.letters(id);
        seen = letters.sha256();
    }

    /** Tells every applicant whose letter is ready. */
    public void tell() {
        done.at("/office/meetings/items/" + id + "/letters", "office.meeting-letters.told", service.tell(id, seen));
    }

    public String getId() {
        return id;
    }

    public BoardLetters getLetters() {
        return letters;
    }

    /** The hash of the letters that the page showed. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
