package org.samstod.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samstod.calls.domain.Call;
import org.samstod.calls.domain.CallCriterion;
import org.samstod.calls.domain.CallDocument;
import org.samstod.calls.domain.CallLink;
import org.samstod.calls.domain.CallRules;
import org.samstod.calls.domain.Calls;
import org.samstod.calls.domain.Frames;
import org.samstod.districts.DistrictService;
import org.samstod.forms.FormDefinition;
import org.samstod.publications.PublicationService;
import org.samstod.publications.PublishCall;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/** Hands the public side its copies of calls, and knows what must be in place for that. */
@ApplicationScoped
class PublicCalls {

    @Inject
    Calls calls;

    @Inject
    Frames frames;

    @Inject
    DistrictService districts;

    @Inject
    PublicationService publications;

    /** @throws BusinessException {@code call.frame-missing} when the board has no frame, or no such part, for the call's purpose and year */
    void requireFrame(Call call) {
        var frame = frames.find(call.boardId(), call.fiscalYear(), call.framePurpose())
                .orElseThrow(() -> new BusinessException("call.frame-missing").at("framePurpose"));
        if (call.subFrame() != null && frames.ledger(frame).subs().stream().noneMatch(sub -> sub.code().equals(call.subFrame()))) {
            throw new BusinessException("call.frame-missing").at("framePurpose");
        }
    }

    /** @throws BusinessException {@code call.form-tracks} when the form does not know a track of the call */
    void requireTracks(Call call, FormDefinition form) {
        if (!form.tracks().containsAll(call.tracks().stream().map(track -> CallViews.code(track.code())).toList())) {
            throw new BusinessException("call.form-tracks").at("form");
        }
    }

    /** The public side's own copy of what the call says now. */
    void show(Call call) {
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
                call.contact().hoursSv(), call.previousId()));
    }
}
