package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationFile;
import org.samstod.applications.domain.Applications;
import org.samstod.associations.MembershipService;
import org.samstod.associations.VaultItemView;
import org.samstod.associations.VaultService;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;

/** What the association has given once: its papers go along with an application as copies in its own space, until it submits. */
@ApplicationScoped
class VaultPapers {

    private static final String FILE_QUESTION = "file.";

    @Inject
    Applications applications;

    @Inject
    AttachmentService attachments;

    @Inject
    VaultService vault;

    @Inject
    MembershipService memberships;

    /** The documents of the association in use that stand; none for somebody who is not verified. */
    List<VaultItemView> items(String associationId) {
        return associationId != null && memberships.standing(associationId).member() ? vault.items(associationId) : List.of();
    }

    /** Those that answer a question, the newest first. */
    static List<VaultItemView> fitting(List<VaultItemView> items, Question question) {
        return question.kind() == QuestionKind.FILES ? items.stream().filter(item -> question.code().equals(FILE_QUESTION + item.document())).toList()
                : List.of();
    }

    /** A draft begins with the papers it must have and the vault has, one for each question, none that is out of date. */
    void begin(Application draft, FormDefinition form) {
        List<VaultItemView> items = items(draft.associationId());
        String smallest = form.tracks().get(0);
        for (Question question : form.questions()) {
            if (question.required() && question.onTrack(smallest)) {
                fitting(items, question).stream().filter(item -> !item.stale()).findFirst().ifPresent(item -> attach(draft, question.code(), item));
            }
        }
    }

    /** Adds a copy of one document to a question. */
    FileView attach(Application application, String question, VaultItemView item) {
        FileView copy = attachments.copy(item.fileId(), ApplicationDesk.KIND, application.id(), null);
        applications.add(new ApplicationFile(application.id(), question, copy.id()));
        return copy;
    }
}
