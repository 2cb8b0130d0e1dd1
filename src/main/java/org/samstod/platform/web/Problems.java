package org.samstod.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The messages of this request as the templates and tags show them: errors with the field each belongs to (error
 * summary, mark at the field, "Fel:" in the title), and what was done, said once after a redirect.
 */
@Named
@RequestScoped
public class Problems {

    /** One error: the client id of its field, or null when it belongs to the whole page, and its sentence. */
    public record Problem(String target, String summary) {
    }

    /** Whether the request ended in an error; the title of the page then begins with the word. */
    public boolean isPresent() {
        return !getList().isEmpty();
    }

    /** Every error, in the order the fields were checked. */
    public List<Problem> getList() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Problem> problems = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext();) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                if (isError(message)) {
                    problems.add(new Problem(id, message.getSummary()));
                }
            }
        }
        return problems;
    }

    /** Whether there is something done to tell. */
    public boolean isGood() {
        return !getDone().isEmpty();
    }

    /** What was done, as sentences. */
    public List<String> getDone() {
        List<String> done = new ArrayList<>();
        for (FacesMessage message : FacesContext.getCurrentInstance().getMessageList(null)) {
            if (!isError(message)) {
                done.add(message.getSummary());
            }
        }
        return done;
    }

    /**
     * Whether a field has an error.
     *
     * @param clientId its client id
     */
    public boolean at(String clientId) {
        return FacesContext.getCurrentInstance().getMessageList(clientId).stream().anyMatch(Problems::isError);
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }
}
