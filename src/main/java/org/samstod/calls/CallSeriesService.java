package org.samstod.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.calls.domain.Call;
import org.samstod.calls.domain.CallRules;
import org.samstod.calls.domain.CallTerms;
import org.samstod.calls.domain.Calls;
import org.samstod.calls.domain.Frame;
import org.samstod.calls.domain.Frames;
import org.samstod.calls.domain.YearShift;
import org.samstod.districts.HolidayService;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormService;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/**
 * Calls that come back every year. A later year's call is made from an earlier one with all it says, every day moved by whole years
 * and the form at its newest version. Money is never carried over: a frame is what the board decides for a year.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CallSeriesService {

    /** So many years ahead a call can be made from an earlier one. */
    private static final int FURTHEST = 10;

    @Inject
    Calls calls;

    @Inject
    Frames frames;

    @Inject
    FormService forms;

    @Inject
    HolidayService holidays;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * What a later year's call would say.
     *
     * @param year the fiscal year it is for
     * @throws BusinessException {@code call.next-year} when the year is not a later one, {@code call.state} for one never published
     */
    @UseCase(permission = Permission.CALL_MANAGE)
    public NextCall propose(String callId, int year) {
        Call call = load(callId, year);
        Instant now = clock.now();
        CallView from = view(call, now);
        YearShift shift = shift(call, from, year);
        Optional<Frame> frame = frames.find(call.boardId(), call.fiscalYear(), call.framePurpose());
        Optional<FormDefinition> form = Optional.ofNullable(call.formId()).map(forms::definition);
        CallTerms terms = shift.terms();
        CallTexts texts = from.texts();
        return new NextCall(from, year, terms.titleSv(), terms.titleEn(), shift.moves().stream().map(move -> new NextCall.Move(move.field(), move.from(),
                move.meant(), move.to(), move.toWorkday())).toList(), form.map(FormDefinition::version).orElse(null),
                Optional.ofNullable(terms.formId()).map(forms::definition).map(FormDefinition::version).orElse(null), call.framePurpose(),
                frame.map(Frame::nameSv).orElse(null), frame.map(Frame::nameEn).orElse(null),
                frames.find(call.boardId(), year, call.framePurpose()).isPresent(),
                List.copyOf(YearShift.yearsNamed(Arrays.asList(from.rulesSv(), from.rulesEn(), texts.receiptSv(), texts.receiptEn(),
                        texts.reminderSv(), texts.reminderEn(), texts.letterSv(), texts.letterEn()))),
                calls.following(callId).stream().map(made -> CallViews.summary(made, now)).toList());
    }

    /**
     * Makes the draft of a later year's call, for somebody to go on with.
     *
     * @return its id
     * @throws BusinessException as {@link #propose}
     */
    @UseCase(permission = Permission.CALL_MANAGE, action = "call.follow")
    public String create(String callId, int year) {
        Call call = load(callId, year);
        CallView from = view(call, clock.now());
        YearShift shift = shift(call, from, year);
        Call next = Call.following(call, year, shift.terms(), shift.meant(), gate.actorId(), clock.now());
        calls.add(next);
        calls.add(new CallRules(next.id(), from.rulesSv(), from.rulesEn(), clock.now()));
        journal.act(next, Map.of("from", callId, "year", year), Journal.SETUP);
        return next.id();
    }

    private Call load(String callId, int year) {
        Call call = calls.find(callId).orElseThrow(() -> new NotFound("call"));
        gate.require(Permission.CALL_MANAGE, CallViews.subject(call));
        if (!call.state().isPublic()) {
            throw new BusinessException("call.state");
        }
        if (year <= call.fiscalYear() || year > call.fiscalYear() + FURTHEST) {
            throw new BusinessException("call.next-year", Integer.toString(call.fiscalYear() + 1), Integer.toString(call.fiscalYear() + FURTHEST))
                    .at("year");
        }
        return call;
    }

    private CallView view(Call call, Instant now) {
        return CallViews.view(call, calls.rules(call.id()).stream().findFirst(), List.of(), now);
    }

    private YearShift shift(Call call, CallView from, int year) {
        String form = from.formId() == null ? null : forms.newest(forms.definition(from.formId()).code())
                .map(FormService.FormSummary::id).orElse(from.formId());
        return new YearShift(CallViews.terms(from.draft()), call.meant(), year - from.year(), form, holidays.calendar());
    }
}
