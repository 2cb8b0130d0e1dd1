package org.samstod.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samstod.calls.domain.Call;
import org.samstod.calls.domain.CallAmendment;
import org.samstod.calls.domain.CallCheck;
import org.samstod.calls.domain.CallContact;
import org.samstod.calls.domain.CallCriterion;
import org.samstod.calls.domain.CallDocument;
import org.samstod.calls.domain.CallLink;
import org.samstod.calls.domain.CallRules;
import org.samstod.calls.domain.CallState;
import org.samstod.calls.domain.CallTerms;
import org.samstod.calls.domain.CallTrack;
import org.samstod.calls.domain.Calls;
import org.samstod.calls.domain.Frames;
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
import org.samstod.publications.PublishCall;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/** Calls for applications: written as drafts, published, amended, closed. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CallService {

    @Inject
    Calls calls;

    @Inject
    Frames frames;

    @Inject
    FrameService frameService;

    @Inject
    FormService forms;

    @Inject
    DistrictService districts;

    @Inject
    PublicationService publications;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

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
                        || call.state() == CallState.DRAFT && gate.allows(Permission.CALL_MANAGE, subject(call)))
                .map(call -> new FormUse(call.id(), call.boardId(), call.titleSv(), call.titleEn(), call.state().name(), call.formId(),
                        gate.allows(Permission.CALL_MANAGE, subject(call)))).toList();
    }

    /**
     * A call. A draft is known only to those who may write it.
     *
     * @throws NotFound when there is none
     */
    @UseCase(permission = Permission.PUBLIC)
    public CallView call(String id) {
        Call call = calls.find(id).orElseThrow(() -> new NotFound("call"));
        if (!call.state().isPublic() && !gate.allows(Permission.CALL_MANAGE, subject(call))) {
            throw new NotFound("call");
        }
        return view(call);
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
        Call call = new Call(board.id(), year, templateCode, terms(draft));
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
        Call call = new Call(districts.board(boardId).id(), year, templateCode, terms(draft));
        calls.add(call);
        calls.add(new CallRules(call.id(), draft.rulesSv(), draft.rulesEn(), clock.now()));
        frameService.create(frame);
        journal.act(call, draft, Journal.SETUP);
        return call.id();
    }

    /** Rewrites a draft. */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.write")
    public void write(String id, long version, CallDraft draft) {
        Call call = forChange(id, version);
        call.write(terms(draft));
        calls.rules(id).forEach(calls::remove);
        calls.add(new CallRules(id, draft.rulesSv(), draft.rulesEn(), clock.now()));
        journal.act(call, draft, Journal.SETUP);
    }

    /**
     * Publishes a draft.
     *
     * @throws BusinessException everything that is missing; {@code call.frame-missing} when the board has no frame of that purpose
     *         and year, {@code call.form-tracks} when the form does not know a track of the call
     */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.publish")
    public void publish(String id, long version) {
        Call call = forChange(id, version);
        call.publish(clock.now());
        var frame = frames.find(call.boardId(), call.fiscalYear(), call.framePurpose())
                .orElseThrow(() -> new BusinessException("call.frame-missing").at("framePurpose"));
        if (call.subFrame() != null && frames.ledger(frame).subs().stream().noneMatch(sub -> sub.code().equals(call.subFrame()))) {
            throw new BusinessException("call.frame-missing").at("framePurpose");
        }
        requireTracks(call, forms.definition(call.formId()));
        show(call);
        journal.act(call, Map.of("published", clock.now()), Journal.SETUP);
    }

    private static void requireTracks(Call call, FormDefinition form) {
        if (!form.tracks().containsAll(call.tracks().stream().map(track -> code(track.code())).toList())) {
            throw new BusinessException("call.form-tracks").at("form");
        }
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
        calls.add(new CallAmendment(call.id(), clock.now(), gate.actorId(), command.whatSv(), command.whatEn()));
        if (command.closesAt() != null) {
            call.extendTo(command.closesAt());
        }
        if (command.expectedDecision() != null || command.expectedPayment() != null) {
            call.expect(command.expectedDecision(), command.expectedPayment());
        }
        if (command.contact() != null) {
            call.askAt(contact(command.contact()));
        }
        if (command.rulesSv() != null) {
            calls.add(new CallRules(call.id(), command.rulesSv(), command.rulesEn(), clock.now()));
        }
        if (command.formId() != null) {
            FormDefinition now = forms.definition(call.formId());
            FormDefinition next = forms.definition(command.formId());
            if (!next.code().equals(now.code()) || next.version() <= now.version()) {
                throw new BusinessException("call.form-other").at("form");
            }
            requireTracks(call, next);
            call.askBy(command.formId());
        }
        show(call);
        amended.fire(new CallAmended(call.id(), call.titleSv(), call.titleEn(), command.whatSv(), command.whatEn()));
        journal.act(call, command, Journal.SETUP);
    }

    /** No more applications are received; a call with a deadline only after it. */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.close")
    public void close(String id, long version) {
        Call call = forChange(id, version);
        call.close(clock.now());
        show(call);
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

    /** Hands the public side its own copy of what the call says now. */
    private void show(Call call) {
        CallRules rules = calls.rules(call.id()).get(0);
        Optional<Money> frame = frames.find(call.boardId(), call.fiscalYear(), call.framePurpose()).map(frames::ledger)
                .map(ledger -> call.subFrame() == null ? ledger.total() : ledger.allotted(call.subFrame()));
        publications.publishCall(new PublishCall(call.id(), call.boardId(), districts.board(call.boardId()).slug(), call.titleSv(),
                call.titleEn(), call.kind(), call.theme(), call.perspective(), call.target(), call.links(CallLink.Kind.NEIGHBOURHOOD),
                call.window().opensAt(), call.window().closesAt() == null ? call.closedAt() : call.window().closesAt(), call.ceilingOre(),
                frame.map(Money::ore).orElse(null), call.defaultLevel(), null, null, rules.rulesSv(), rules.rulesEn(),
                call.documents().stream().filter(CallDocument::required).map(CallDocument::nameSv).distinct().toList(),
                call.criteria().stream().map(CallCriterion::nameSv).toList(), call.expectedDecision(), call.expectedPayment(),
                call.useFrom(), call.useTo(), call.reportDue(), call.waitForAppealTime(), call.contact().nameSv(), call.contact().phone(),
                call.contact().hoursSv()));
    }

    private static Subject subject(Call call) {
        return new Subject("call", call.id(), call.boardId(), null);
    }

    private CallSummary summary(Call call, Instant at) {
        return new CallSummary(call.id(), call.boardId(), call.fiscalYear(), call.titleSv(), call.titleEn(), call.kind(), call.theme(),
                call.perspective(), call.target(), call.state().name(), call.window().at(at).name(), call.window().opensAt(),
                call.window().closesAt(), call.ceilingOre(), call.defaultLevel());
    }

    private CallView view(Call call) {
        Optional<CallRules> rules = calls.rules(call.id()).stream().findFirst();
        List<CallView.AmendmentView> amendments = calls.amendments(call.id()).stream()
                .map(change -> new CallView.AmendmentView(change.at(), change.whatSv(), change.whatEn())).toList();
        return new CallView(call.id(), call.version(), call.boardId(), call.fiscalYear(), call.templateCode(), call.titleSv(),
                call.titleEn(), call.kind(), call.theme(), call.perspective(), call.target(), call.state().name(),
                call.window().at(clock.now()).name(), call.window().opensAt(), call.window().closesAt(), call.ceilingOre(),
                call.framePurpose(), call.subFrame(), call.defaultLevel(), call.formId(), call.decisionRoute().name(),
                call.expectedDecision(), call.expectedPayment(), call.useFrom(), call.useTo(), call.reportDue(), call.waitForAppealTime(),
                contactView(call.contact()), rules.map(CallRules::id).orElse(null), rules.map(CallRules::rulesSv).orElse(null),
                rules.map(CallRules::rulesEn).orElse(null), call.tracks().stream().map(CallService::trackView).toList(),
                call.documents().stream().map(document -> new DocumentView(code(document.track()), document.code(), document.nameSv(),
                        document.nameEn(), document.required(), document.vault())).toList(),
                call.checks().stream().map(check -> new CheckView(code(check.track()), check.code(), check.nameSv(), check.nameEn())).toList(),
                call.criteria().stream().map(criterion -> new CriterionView(criterion.code(), criterion.weight(), criterion.nameSv(),
                        criterion.nameEn())).toList(),
                call.links(CallLink.Kind.GOAL), call.links(CallLink.Kind.AREA), call.links(CallLink.Kind.NEIGHBOURHOOD),
                call.publishedAt(), amendments);
    }

    private static TrackView trackView(CallTrack track) {
        return new TrackView(code(track.code()), track.upToOre(), track.maxQuestions(), track.maxUploads(), track.assessors(),
                track.conditionsWithApplication(), track.instalments(), track.report(), track.signaturesBeforePayment());
    }

    private static ContactView contactView(CallContact contact) {
        return contact == null ? new ContactView(null, null, null, null, null, null)
                : new ContactView(contact.nameSv(), contact.nameEn(), contact.email(), contact.phone(), contact.hoursSv(), contact.hoursEn());
    }

    private static String code(CallTrack.Code code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static CallTrack.Code track(String code) {
        try {
            return CallTrack.Code.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new BusinessException("track.unknown").at("tracks");
        }
    }

    private static CallContact contact(ContactView contact) {
        return new CallContact(contact.sv(), contact.en(), contact.email(), contact.phone(), contact.hoursSv(), contact.hoursEn());
    }

    static CallTerms terms(CallDraft draft) {
        List<CallLink> links = new ArrayList<>();
        draft.goals().forEach(code -> links.add(new CallLink(CallLink.Kind.GOAL, code)));
        draft.areas().forEach(code -> links.add(new CallLink(CallLink.Kind.AREA, code)));
        draft.neighbourhoods().forEach(code -> links.add(new CallLink(CallLink.Kind.NEIGHBOURHOOD, code)));
        CallTerms.DecisionRoute route;
        try {
            route = CallTerms.DecisionRoute.valueOf(draft.decisionRoute());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new BusinessException("call.route").at("decisionRoute");
        }
        return new CallTerms(draft.titleSv(), draft.titleEn(), draft.kind(), draft.theme(), draft.perspective(), draft.target(),
                draft.opensAt(), draft.closesAt(), draft.ceilingOre(), draft.framePurpose(), draft.subFrame(), draft.defaultLevel(),
                draft.formId(), route, draft.expectedDecision(), draft.expectedPayment(), draft.useFrom(), draft.useTo(),
                draft.reportDue(), draft.waitForAppealTime(), contact(draft.contact()),
                draft.tracks().stream().map(track -> new CallTrack(track(track.code()), track.upToOre(), track.maxQuestions(),
                        track.maxUploads(), track.assessors(), track.conditionsWithApplication(), track.instalments(), track.report(),
                        track.signaturesBeforePayment())).toList(),
                draft.documents().stream().map(document -> new CallDocument(track(document.track()), document.code(), document.sv(),
                        document.en(), document.required(), document.vault())).toList(),
                draft.checklist().stream().map(check -> new CallCheck(track(check.track()), check.code(), check.sv(), check.en())).toList(),
                draft.criteria().stream().map(criterion -> new CallCriterion(criterion.code(), criterion.weight(), criterion.sv(),
                        criterion.en())).toList(),
                links);
    }
}
