package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.samstod.cases.CaseHead;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/**
 * What the pages beside a case have alike. Each keeps what it showed and what is typed on it; it is read again before it is shown, and an act
 * is sent with the version that was shown.
 */
public abstract class CaseSidePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private String id;

    @PostConstruct
    void begin() {
        id = Params.text("id");
        id = id == null ? "" : id;
    }

    /** Reads the page as it is now, before it is shown; what is typed stays typed when it is shown again after a refusal. */
    public void load() {
        read();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            fill();
        }
    }

    abstract void read();

    /** Fills the fields when the page is opened. */
    void fill() {
        // Most pages begin with empty fields.
    }

    /** The part of the address after the case's. */
    abstract String part();

    /** The case. */
    public abstract CaseHead getHead();

    /** Says what was done, by the key of the sentence, and shows the page anew. */
    void done(String key) {
        done.at("/office/cases/" + id + "/" + part(), key);
    }

    long version() {
        return getHead().version();
    }

    /** Why the case cannot be prepared by the reader now, as a sentence; empty when it can. */
    public String getWhyNot() {
        String why = getHead().whyNot();
        return why == null ? "" : Texts.get(addresses.getLocale(), "error.case.not-allowed." + why);
    }

    /** Whether the reader can prepare the case now. */
    public boolean isMayPrepare() {
        return getHead().whyNot() == null;
    }

    public String getId() {
        return id;
    }
}
