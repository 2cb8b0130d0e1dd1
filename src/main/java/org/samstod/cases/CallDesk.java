package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.calls.ContactView;
import org.samstod.cases.domain.Case;
import org.samstod.shared.Money;

/** Reads of a call what the preparation needs to know. */
@ApplicationScoped
class CallDesk {

    @Inject
    CallService calls;

    /** The call of a case, on the track of its newest revision. */
    CallTerms terms(Case about) {
        return terms(about.callId(), about.track());
    }

    /** Code of a call's track for a sum. */
    String track(String callId, Money asked) {
        return calls.call(callId).track(asked).code();
    }

    /** A call on one of its tracks. */
    CallTerms terms(String callId, String track) {
        CallView call = calls.call(callId);
        ContactView contact = call.contact();
        List<CallTerms.Line> checklist = call.checklist(track).stream()
                .map(line -> new CallTerms.Line(line.code(), line.sv(), line.en())).toList();
        List<CallTerms.Line> criteria = call.criteria().stream()
                .map(line -> new CallTerms.Line(line.code(), line.sv(), line.en())).toList();
        Map<String, Integer> weights = new LinkedHashMap<>();
        call.criteria().forEach(line -> weights.put(line.code(), line.weight()));
        CallTerms.Steps steps = call.tracks().stream().filter(one -> one.code().equals(track)).findFirst()
                .map(one -> new CallTerms.Steps(one.assessors(), one.riskAnalysis(), one.democracyReview()))
                .orElse(new CallTerms.Steps(1, false, false));
        return new CallTerms(callId, call.titleSv(), call.titleEn(), call.perspective(), call.continuous(), checklist, criteria, weights, steps,
                call.expectedDecision(),
                contact == null ? new CallTerms.Contact(null, null, null, null, null, null) : new CallTerms.Contact(contact.sv(), contact.en(),
                        contact.email(), contact.phone(), contact.hoursSv(), contact.hoursEn()));
    }
}
