package org.samstod.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.samstod.districts.CityScope;
import org.samstod.forms.domain.FormDraft;
import org.samstod.forms.domain.FormDrafts;
import org.samstod.forms.domain.FormVersion;
import org.samstod.forms.domain.FormVersions;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.Denied;

/** Whose a form is: the city's, which every board may use and copy, or one board's own. All its versions have the same owner. */
@ApplicationScoped
class FormOwners {

    @Inject
    FormVersions versions;

    @Inject
    FormDrafts drafts;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    /** The board of the acting role, null for a role of the city. */
    String ofActor() {
        return user.actor().map(Actor::boardId).orElse(null);
    }

    /** The owner of the form of that code, or the acting role's own when there is no such form. */
    String of(String code) {
        return versions.ofForm(code).stream().findFirst().map(FormVersion::boardId)
                .orElseGet(() -> drafts.open(code).map(FormDraft::boardId).orElseGet(this::ofActor));
    }

    /** Whether the acting role may see and copy a form of that owner. */
    boolean mayUse(String owner) {
        return owner == null || ofActor() == null || owner.equals(ofActor());
    }

    /** Whether the acting role may write a form of that owner. */
    boolean mayWrite(String owner) {
        return Objects.equals(owner, ofActor()) && gate.allows(Permission.FORM_MANAGE, subject(owner));
    }

    /**
     * Stops whoever may not write a form of that owner.
     *
     * @throws Denied when it is neither the acting role's own nor, for a role of the city, the city's
     */
    void require(String owner) {
        gate.require(Permission.FORM_MANAGE, subject(owner));
        if (!Objects.equals(owner, ofActor())) {
            throw new Denied(Permission.FORM_MANAGE.name(), "owner", null);
        }
    }

    private static Subject subject(String owner) {
        return owner == null ? new Subject(CityScope.KIND, null, null, null) : new Subject("form", null, owner, null);
    }
}
