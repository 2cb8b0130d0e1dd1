package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.samstod.applications.AnswersView;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.RevisionReadingService;
import org.samstod.applications.RevisionView;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** Everything that was submitted, to read and to print; one version beside an earlier one. */
@Named("sentBacking")
@RequestScoped
public class SentBacking {

    @Inject
    ApplicationService applications;

    @Inject
    RevisionReadingService reading;

    @Inject
    Addresses addresses;

    private List<Version> versions = List.of();
    private Version shown;
    private Version earlier;
    private AnswersView answers;

    /** A version that can be chosen. */
    public record Version(int number, String revisionId, Instant submittedAt, boolean late) {
    }

    @PostConstruct
    void read() {
        List<Version> all = new ArrayList<>();
        for (RevisionView one : applications.revisions(Params.text("id"))) {
            all.add(new Version(one.revision(), one.id(), one.submittedAt(), one.late()));
        }
        if (all.isEmpty()) {
            throw new NotFound("revision");
        }
        Collections.reverse(all);
        versions = List.copyOf(all);
        shown = chosen("version", versions.get(0));
        Version before = versions.stream().filter(one -> one.number() == shown.number() - 1).findFirst().orElse(null);
        earlier = "0".equals(Params.text("compare")) ? null : chosen("compare", before);
        earlier = earlier != null && earlier.number() == shown.number() ? null : earlier;
        answers = reading.read(shown.revisionId(), earlier == null ? null : earlier.revisionId(), addresses.getLocale());
    }

    private Version chosen(String parameter, Version otherwise) {
        String number = Params.text(parameter);
        return versions.stream().filter(one -> String.valueOf(one.number()).equals(number)).findFirst().orElse(otherwise);
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page.
    }

    /** Whether there is more than one version. */
    public boolean isSeveral() {
        return versions.size() > 1;
    }

    public List<Version> getVersions() {
        return versions;
    }

    public Version getShown() {
        return shown;
    }

    /** The number of the version it is held against; 0 for none. */
    public int getEarlier() {
        return earlier == null ? 0 : earlier.number();
    }

    public AnswersView getAnswers() {
        return answers;
    }
}
