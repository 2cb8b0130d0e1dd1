package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Revision;
import org.samstod.associations.OwnWork;
import org.samstod.journal.Subject;

/** Vouches for the applications, and their revisions, that a person who is not verified yet has made. */
@ApplicationScoped
public class ClaimantWork implements OwnWork {

    @Inject
    Applications applications;

    @Override
    public boolean madeBy(String accountId, Subject subject) {
        String applicationId = switch (subject.kind()) {
            case ApplicationDesk.KIND -> subject.id();
            case ApplicationDesk.REVISION -> applications.findRevision(subject.id()).map(Revision::applicationId).orElse(null);
            default -> null;
        };
        return applicationId != null
                && applications.find(applicationId).map(Application::createdBy).filter(accountId::equals).isPresent();
    }
}
