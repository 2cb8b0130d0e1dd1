package org.samstod.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.calls.domain.Call;
import org.samstod.calls.domain.CallAmendment;
import org.samstod.calls.domain.CallRules;
import org.samstod.calls.domain.CallState;
import org.samstod.calls.domain.Calls;
import org.samstod.calls.domain.Window;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormService;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.publications.PublicationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** Calls for applications: written as drafts, published, amended, closed. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CallService {

    @Inject
    Calls calls;

    @Inject
    FrameService frameService;

    @Inject
    FormService forms;

    @Inject
    DistrictService districts;

    @Inject
    PublicationService publications;

    @Inject
    PublicCalls copies;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    CallTemplateService templates;

    @Inject
    Clock clock;

    @Inject
    Event<CallAmended> amended;

    /** Published calls in which one can apply in time at an instant; the next deadline first, continuous ones last. */
    @UseCase(permission = Permission.PUBLIC)
    public List<CallSummary> open(Instant at) {
        return calls.published().stream().filter(call -> call.window().at(at) == Window.Status.OPEN).map(call -> summary(call, at)).toList();
    }

    /** Published calls, also those that open later and those that only receive late applications. */
    @UseCase(permission = Permission.PUBLIC)
    public List<CallSummary> published() {
        Instant now = clock.now();
        return calls.published().stream().map(call -> summary(call, now)).toList();
    }

    /** Published calls whose deadline lies after one instant and not after another; for reminders. */
    @UseCase(permission = Permission.PUBLIC)
    public List<CallSummary> closingBetween(Instant from, Instant to) {
        Instant now = clock.now();
        return calls.closingBetween(from, to).stream().map(call -> summary(call, now)).toList();
    }

    /** Every call of a board, drafts included, the newest opening first. */
    @UseCase(permission = Permission.CALL_READ)
    public List<CallSummary> ofBoard(String boardId) {
        gate.require(Permission.CALL_READ, new Subject("call-list", boardId, boardId, null));
        boolean writes = gate.allows(Permission.CALL_MANAGE, new Subject("call-list", boardId, boardId, null));
        Instant now = clock.now();
        return calls.ofBoard(boardId).stream().filter(call -> writes || call.state().isPublic()).map(call -> summary(call, now)).toList();
    }

    /**
     * The calls that ask by some versions of a form and have not ended, newest opening first; of the acting role's board, or of all
     * boards for a role of the city. Drafts are among them only for their own board.
     */
    @UseCase(permission = Permission.FORM_MANAGE)
    public List<FormUse> usingForms(List<String> formIds) {
        return calls.usingForms(formIds).stream()
                .filter(call -> gate.allows(Permission.FORM_MANAGE, subject(call)))
                .filter(call -> call.state() == CallState.PUBLISHED
                        || call.state().isWritten() && gate.allows(Permission.CALL_MANAGE, subject(call)))
                .map(call -> new FormUse(call.id(), call.boardId(), call.titleSv(), call.titleEn(), call.state().name(), call.formId(),
                        gate.allows(Permission.CALL_MANAGE, subject(call)))).toList();
    }

    /**
     * A call. A draft is known only to those who may write it; one that waits to be published also to those who may publish it.
     *
     * @throws NotFound when there is none
     */
    @UseCase(permission = Permission.PUBLIC)
    public CallView call(String id) {
        Call call = calls.find(id).orElseThrow(() -> new NotFound("call"));
        boolean reads = call.state().isPublic() || gate.allows(Permission.CALL_MANAGE, subject(call))
                || call.state() == CallState.READY && gate.allows(Permission.CALL_PUBLISH, subject(call));
        if (!reads) {
            throw new NotFound("call");
        }
        return CallViews.view(call, calls.rules(id).stream().findFirst(), calls.amendments(id), clock.now());
    }

    /** The rules text of a version, as a revision used it. */
    @UseCase(permission = Permission.PUBLIC)
    public String rules(String rulesId, Locale locale) {
        CallRules rules = calls.findRules(rulesId).orElseThrow(() -> new NotFound("rules"));
        return "en".equals(locale.getLanguage()) && rules.rulesEn() != null ? rules.rulesEn() : rules.rulesSv();
    }

    /**
     * Writes a new draft.
     *
     * @param year the fiscal year of the frame
     * @param templateCode the template it was made from, or null
     * @return its id
     * @throws BusinessException every rule that is broken
     */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.create")
    public String create(String boardId, int year, String templateCode, CallDraft draft) {
        gate.require(Permission.CALL_MANAGE, new Subject("call", null, boardId, null));
        BoardView board = districts.board(boardId);
        Call call = new Call(board.id(), year, templateCode, CallViews.terms(draft), gate.actorId(), clock.now());
        templates.mean(call);
        calls.add(call);
        calls.add(new CallRules(call.id(), draft.rulesSv(), draft.rulesEn(), clock.now()));
        journal.act(call, draft, Journal.SETUP);
        return call.id();
    }

    /**
     * Writes a new draft and sets up the frame it will draw from, both or neither.
     *
     * @return the call's id
     * @throws BusinessException every rule of the call, then those of the frame
     */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.create")
    public String createWithFrame(String boardId, int year, String templateCode, CallDraft draft, CreateFrame frame) {
        gate.require(Permission.CALL_MANAGE, new Subject("call", null, boardId, null));
        Call call = new Call(districts.board(boardId).id(), year, templateCode, CallViews.terms(draft), gate.actorId(), clock.now());
        templates.mean(call);
        calls.add(call);
        calls.add(new CallRules(call.id(), draft.rulesSv(), draft.rulesEn(), clock.now()));
        frameService.create(frame);
        journal.act(call, draft, Journal.SETUP);
        return call.id();
    }

    /** Rewrites a draft; one that waits to be published by a second person is a draft again. */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.write")
    public void write(String id, long version, CallDraft draft) {
        Call call = forChange(id, version);
        call.write(CallViews.terms(draft), gate.actorId(), clock.now());
        calls.rules(id).forEach(calls::remove);
        calls.add(new CallRules(id, draft.rulesSv(), draft.rulesEn(), clock.now()));
        journal.act(call, draft, Journal.SETUP);
    }

    /**
     * Changes a published call from now on and tells {@link CallAmended}.
     *
     * @throws BusinessException {@code call.state}, {@code call.amendment-missing}, {@code call.deadline-earlier},
     *         {@code call.form-other} when the form is no newer version of the one that is asked by, and others
     */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.amend")
    public void amend(AmendCall command) {
        Call call = forChange(command.callId(), command.version());
        call.requirePublished();
        CallAmendment amendment = new CallAmendment(call.id(), clock.now(), gate.actorId(), command.whatSv(), command.whatEn());
        calls.add(amendment);
        if (command.closesAt() != null) {
            call.extendTo(command.closesAt());
        }
        if (command.expectedDecision() != null || command.expectedPayment() != null) {
            call.expect(command.expectedDecision(), command.expectedPayment());
        }
        if (command.contact() != null) {
            call.askAt(CallViews.contact(command.contact()));
        }
        if (command.rulesSv() != null) {
            calls.add(new CallRules(call.id(), command.rulesSv(), command.rulesEn(), clock.now()));
        }
        if (command.texts() != null) {
            call.say(CallViews.words(command.texts())).ifPresent(amendment::changesWords);
        }
        if (command.formId() != null) {
            FormDefinition now = forms.definition(call.formId());
            FormDefinition next = forms.definition(command.formId());
            if (!next.code().equals(now.code()) || next.version() <= now.version()) {
                throw new BusinessException("call.form-other").at("form");
            }
            copies.requireTracks(call, next);
            call.askBy(command.formId());
        }
        copies.show(call);
        amended.fire(new CallAmended(call.id(), call.titleSv(), call.titleEn(), command.whatSv(), command.whatEn()));
        journal.act(call, command, Journal.SETUP);
    }

    /** No more applications are received; a call with a deadline only after it. */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.close")
    public void close(String id, long version) {
        Call call = forChange(id, version);
        call.close(clock.now());
        copies.show(call);
        journal.act(call, Map.of("closed", clock.now()), Journal.SETUP);
    }

    /** A published call is called off; the reason is told to everyone with a draft. */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.cancel")
    public void cancel(String id, long version, String whatSv, String whatEn) {
        Call call = forChange(id, version);
        call.cancel(clock.now());
        calls.add(new CallAmendment(call.id(), clock.now(), gate.actorId(), whatSv, whatEn));
        publications.retireCall(call.id());
        amended.fire(new CallAmended(call.id(), call.titleSv(), call.titleEn(), whatSv, whatEn));
        journal.act(call, Map.of("reason", whatSv), Journal.SETUP);
    }

    /** A draft is thrown away. */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.discard")
    public void discard(String id, long version) {
        Call call = forChange(id, version);
        call.discard();
        journal.act(call, Map.of("discarded", clock.now()), Journal.SETUP);
    }

    private Call forChange(String id, long version) {
        Call call = calls.find(id).orElseThrow(() -> new NotFound("call"));
        gate.require(Permission.CALL_MANAGE, subject(call));
        call.requireVersion(version);
        return call;
    }

    private CallSummary summary(Call call, Instant at) {
        return CallViews.summary(call, at);
    }

    private static Subject subject(Call call) {
        return CallViews.subject(call);
    }
}
