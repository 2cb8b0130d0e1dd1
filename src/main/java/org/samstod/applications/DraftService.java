package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.samstod.applications.domain.Answer;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationFile;
import org.samstod.applications.domain.ApplicationStatus;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.CarryOver;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.Signatures;
import org.samstod.attachments.AttachmentService;
import org.samstod.forms.FormService;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** Beginning an application and throwing a draft away: the association's own space, which no member of staff sees. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DraftService {

    @Inject
    Applications applications;

    @Inject
    Signatures signatures;

    @Inject
    ApplicationDesk desk;

    @Inject
    CallDesk calls;

    @Inject
    FormService forms;

    @Inject
    AttachmentService attachments;

    @Inject
    VaultPapers papers;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Starts a draft in a call for the association in use.
     *
     * @param knownDrafts how many own drafts of this call the page showed; when there are more now, the newest of them is
     *     returned instead of a new one, so that pressing twice starts one
     * @return the draft's key
     * @throws BusinessException {@code application.no-association}, {@code application.call-closed}
     */
    @UseCase(permission = Permission.APPLICATION_WRITE)
    public String start(String callId, int knownDrafts) {
        return begun(callId, knownDrafts).id();
    }

    /**
     * The same, beginning with the answers of an earlier application of the association: what is the same as last year need not be
     * written again. The earlier one is read as it was submitted last.
     *
     * @param fromApplicationId an application the association has submitted
     * @throws NotFound when it was never submitted
     */
    @UseCase(permission = Permission.APPLICATION_WRITE)
    public String startFrom(String callId, int knownDrafts, String fromApplicationId) {
        Application source = desk.get(fromApplicationId, Permission.APPLICATION_READ);
        if (!source.associationId().equals(user.getAssociationId())) {
            throw new NotFound(ApplicationDesk.KIND);
        }
        Revision latest = applications.findRevision(source.revisionId()).orElseThrow(() -> new NotFound(ApplicationDesk.REVISION));
        Application draft = begun(callId, knownDrafts);
        if (applications.answers(draft.id()).isEmpty()) {
            CallFacts call = calls.facts(callId);
            Instant now = clock.now();
            CarryOver.of(forms.definition(latest.formId()), latest.answers(), forms.definition(draft.formId()),
                    calls.neighbourhoods(call).keySet(), call.defaultLevel()).forEach((question, text) ->
                            applications.add(Answer.carriedOver(draft.id(), question, text, gate.actorId(), now, source.id())));
        }
        return draft.id();
    }

    private Application begun(String callId, int knownDrafts) {
        String association = user.getAssociationId();
        if (association == null) {
            throw new BusinessException("application.no-association");
        }
        CallFacts call = calls.facts(callId);
        gate.require(Permission.APPLICATION_WRITE, new Subject("association", association, call.boardId(), association));
        if (!call.receives()) {
            throw new BusinessException("application.call-closed");
        }
        List<Application> drafts = desk.own().stream().filter(application -> application.callId().equals(callId)
                && application.status() == ApplicationStatus.DRAFT).toList();
        if (drafts.size() > knownDrafts) {
            return drafts.get(0);
        }
        Application application = new Application(association, callId, call.boardId(), call.formId(), gate.actorId(), clock.now());
        applications.add(application);
        papers.begin(application, forms.definition(application.formId()));
        return application;
    }

    /**
     * Throws a draft away with everything written in it; its files follow. What was submitted is never thrown away but withdrawn.
     *
     * @throws BusinessException {@code application.discard.submitted}
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "application.discard")
    public void discard(String applicationId) {
        Application application = desk.lock(applicationId, Permission.APPLICATION_WRITE);
        application.requireDiscardable();
        applications.files(applicationId).stream().map(ApplicationFile::fileId)
                .filter(file -> !attachments.file(file).removed()).forEach(attachments::remove);
        journal.act(application, Map.of("call", application.callId()));
        signatures.removeOf(applicationId);
        applications.remove(application);
    }
}
