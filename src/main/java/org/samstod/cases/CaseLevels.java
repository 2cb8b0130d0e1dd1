package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseFile;
import org.samstod.cases.domain.PreparationFile;
import org.samstod.cases.domain.Statements;
import org.samstod.register.RegisterService;
import org.samstod.shared.PublicationLevel;

/** What follows when the effective level of a case has changed, in the same transaction. */
@ApplicationScoped
class CaseLevels {

    @Inject
    CaseFile file;

    @Inject
    Statements statements;

    @Inject
    PreparationFile preparation;

    @Inject
    RegisterService register;

    @Inject
    Event<CaseLevelChanged> changed;

    /** The register's entries about the case follow it down, and later rooms are told; nothing when the level is as before. */
    void follow(Case about, PublicationLevel before) {
        PublicationLevel now = about.effectiveLevel();
        if (now == before) {
            return;
        }
        if (now.isLowerThan(before)) {
            register.lowerLevel(about.applicationId(), now);
            register.lowerLevel(about.id(), now);
            file.revisions(about.id()).forEach(one -> register.lowerLevel(one.revision().id(), now));
            file.requests(about.id()).forEach(one -> register.lowerLevel(one.id(), now));
            statements.ofCase(about.id()).forEach(one -> register.lowerLevel(one.id(), now));
            preparation.hearings(about.id()).forEach(one -> register.lowerLevel(one.id(), now));
        }
        changed.fire(new CaseLevelChanged(about.id(), about.associationId(), now));
    }
}
