package org.samstod.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samstod.calls.domain.Call;
import org.samstod.calls.domain.CallAmendment;
import org.samstod.calls.domain.CallCheck;
import org.samstod.calls.domain.CallContact;
import org.samstod.calls.domain.CallCriterion;
import org.samstod.calls.domain.CallDocument;
import org.samstod.calls.domain.CallLink;
import org.samstod.calls.domain.CallRules;
import org.samstod.calls.domain.CallTerms;
import org.samstod.calls.domain.CallTrack;
import org.samstod.calls.domain.CallWords;
import org.samstod.journal.Subject;
import org.samstod.shared.BusinessException;

/** Calls as other rooms and pages see them, and what is typed as the domain knows it. */
final class CallViews {

    private CallViews() {
    }

    static Subject subject(Call call) {
        return new Subject("call", call.id(), call.boardId(), null);
    }

    static CallSummary summary(Call call, Instant at) {
        return new CallSummary(call.id(), call.boardId(), call.fiscalYear(), call.titleSv(), call.titleEn(), call.kind(), call.theme(),
                call.perspective(), call.target(), call.state().name(), call.window().at(at).name(), call.window().opensAt(),
                call.window().closesAt(), call.ceilingOre(), call.defaultLevel());
    }

    /** A call with the rules in force and its amendments, the newest first. */
    static CallView view(Call call, Optional<CallRules> rules, List<CallAmendment> amendments, Instant now) {
        return new CallView(call.id(), call.version(), call.boardId(), call.fiscalYear(), call.templateCode(), call.titleSv(),
                call.titleEn(), call.kind(), call.theme(), call.perspective(), call.target(), call.state().name(),
                call.window().at(now).name(), call.window().opensAt(), call.window().closesAt(), call.ceilingOre(),
                call.framePurpose(), call.subFrame(), call.defaultLevel(), call.formId(), call.decisionRoute().name(),
                call.expectedDecision(), call.expectedPayment(), call.useFrom(), call.useTo(), call.reportDue(), call.waitForAppealTime(),
                contactView(call.contact()), rules.map(CallRules::id).orElse(null), rules.map(CallRules::rulesSv).orElse(null),
                rules.map(CallRules::rulesEn).orElse(null), call.tracks().stream().map(CallViews::trackView).toList(),
                call.documents().stream().map(document -> new DocumentView(code(document.track()), document.code(), document.nameSv(),
                        document.nameEn(), document.required(), document.vault())).toList(),
                call.checks().stream().map(check -> new CheckView(code(check.track()), check.code(), check.nameSv(), check.nameEn())).toList(),
                call.criteria().stream().map(criterion -> new CriterionView(criterion.code(), criterion.weight(), criterion.nameSv(),
                        criterion.nameEn())).toList(),
                call.links(CallLink.Kind.GOAL), call.links(CallLink.Kind.AREA), call.links(CallLink.Kind.NEIGHBOURHOOD),
                call.publishedAt(), amendments.stream().map(change -> new CallView.AmendmentView(change.at(), change.whatSv(), change.whatEn(),
                        change.wordsUntilThen().map(CallViews::texts).orElse(null)))
                        .toList(), texts(call.words()), call.previousId());
    }

    private static TrackView trackView(CallTrack track) {
        return new TrackView(code(track.code()), track.upToOre(), track.maxQuestions(), track.maxUploads(), track.assessors(),
                track.conditionsWithApplication(), track.instalments(), track.report(), track.signaturesBeforePayment(), track.riskAnalysis(),
                track.democracyReview());
    }

    private static ContactView contactView(CallContact contact) {
        return contact == null ? new ContactView(null, null, null, null, null, null)
                : new ContactView(contact.nameSv(), contact.nameEn(), contact.email(), contact.phone(), contact.hoursSv(), contact.hoursEn());
    }

    static String code(CallTrack.Code code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static CallTrack.Code track(String code) {
        try {
            return CallTrack.Code.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new BusinessException("track.unknown").at("tracks");
        }
    }

    static CallContact contact(ContactView contact) {
        return new CallContact(contact.sv(), contact.en(), contact.email(), contact.phone(), contact.hoursSv(), contact.hoursEn());
    }

    /** What is typed, as the domain knows it. */
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
                        track.signaturesBeforePayment()).preparedWith(track.riskAnalysis(), track.democracyReview())).toList(),
                draft.documents().stream().map(document -> new CallDocument(track(document.track()), document.code(), document.sv(),
                        document.en(), document.required(), document.vault())).toList(),
                draft.checklist().stream().map(check -> new CallCheck(track(check.track()), check.code(), check.sv(), check.en())).toList(),
                draft.criteria().stream().map(criterion -> new CallCriterion(criterion.code(), criterion.weight(), criterion.sv(),
                        criterion.en())).toList(),
                links, words(draft.texts()));
    }

    private static CallTexts texts(CallWords words) {
        return new CallTexts(words.receiptSv(), words.receiptEn(), words.reminderSv(), words.reminderEn(), words.letterSv(), words.letterEn());
    }

    /** Words that are typed, as the domain knows them. */
    static CallWords words(CallTexts texts) {
        return new CallWords(texts.receiptSv(), texts.receiptEn(), texts.reminderSv(), texts.reminderEn(), texts.letterSv(), texts.letterEn());
    }
}
