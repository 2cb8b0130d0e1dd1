package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.calls.CallDraft;
import org.samstod.calls.CallReviewService;
import org.samstod.calls.CallSeriesService;
import org.samstod.calls.CallService;
import org.samstod.calls.CallTemplateService;
import org.samstod.calls.CallView;
import org.samstod.calls.CreateFrame;
import org.samstod.calls.FrameService;
import org.samstod.calls.TemplateDraft;
import org.samstod.districts.CodeListService;
import org.samstod.districts.CodeListService.CodeView;
import org.samstod.forms.FormDraftService;
import org.samstod.forms.FormService;
import org.samstod.forms.Words;
import org.samstod.identity.ActAs;
import org.samstod.identity.Role;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/** Calls of the demo city, made from the delivered templates with windows of their own. */
@ApplicationScoped
public class DemoCalls {

    @Inject
    CallTemplateService templates;

    @Inject
    CallService calls;

    @Inject
    CallReviewService reviews;

    @Inject
    CallSeriesService series;

    @Inject
    FrameService frames;

    @Inject
    CodeListService codes;

    @Inject
    FormService forms;

    @Inject
    FormDraftService formDrafts;

    /** Makes a frame where there is none and publishes a call; closing day null for a continuous one. */
    public String publish(DemoCast.Staff board, String template, LocalDate opens, LocalDate closes, int fiscalYear, String titleSv, String titleEn) {
        return publish(board, template, opens, closes, fiscalYear, titleSv, titleEn, null);
    }

    /** The same for activities of one theme, named after it. */
    public String themed(DemoCast.Staff board, String theme, LocalDate opens, LocalDate closes, int fiscalYear) {
        CodeView words = codes.codes("theme").stream().filter(one -> one.code().equals(theme)).findFirst().orElseThrow();
        return publish(board, "quick-activity", opens, closes, fiscalYear, words.sv() + " i stadsdelen " + fiscalYear,
                words.en() + " in the district " + fiscalYear, theme);
    }

    private String publish(DemoCast.Staff board, String template, LocalDate opens, LocalDate closes, int fiscalYear, String titleSv, String titleEn,
            String theme) {
        String call = ActAs.call(board.as(Role.PROGRAMME_ADMINISTRATOR), () -> {
            TemplateDraft proposed = templates.draft(template, fiscalYear);
            CallDraft draft = proposed.draft();
            frame(board.boardId(), fiscalYear, draft, proposed);
            LocalDate after = closes == null ? opens.plusMonths(1) : closes;
            String id = calls.create(board.boardId(), fiscalYear, template, new CallDraft(titleSv, titleEn, draft.kind(), theme == null ? draft.theme() : theme,
                    draft.perspective(), draft.target(), start(opens), closes == null ? null : end(closes), draft.ceilingOre(),
                    draft.framePurpose(), draft.subFrame(), draft.defaultLevel(), draft.formId(), draft.decisionRoute(), after.plusDays(40),
                    after.plusDays(55), after.plusDays(45), after.plusDays(400), after.plusDays(460), draft.waitForAppealTime(), draft.contact(),
                    draft.rulesSv(), draft.rulesEn(), draft.tracks(), draft.documents(), draft.checklist(), draft.criteria(), draft.goals(),
                    draft.areas(), List.of()));
            reviews.ask(id, calls.call(id).version());
            return id;
        });
        ActAs.run(board.second(), () -> reviews.publish(call, calls.call(call).version()));
        return call;
    }

    /** Next year's call made from an earlier one, which waits for somebody else to publish it. */
    public void waiting(DemoCast.Staff board, String earlier) {
        ActAs.run(board.as(Role.PROGRAMME_ADMINISTRATOR), () -> {
            CallView from = calls.call(earlier);
            TemplateDraft proposed = templates.draft(from.templateCode(), from.year() + 1);
            frame(board.boardId(), from.year() + 1, proposed.draft(), proposed);
            String next = series.create(earlier, from.year() + 1);
            reviews.ask(next, calls.call(next).version());
        });
    }

    /** A draft as the template proposes it, for the programme administrator to go on with. */
    public String draft(DemoCast.Staff board, String template, int fiscalYear) {
        return ActAs.call(board.as(Role.PROGRAMME_ADMINISTRATOR), () -> {
            TemplateDraft proposed = templates.draft(template, fiscalYear);
            frame(board.boardId(), fiscalYear, proposed.draft(), proposed);
            return calls.create(board.boardId(), fiscalYear, template, proposed.draft());
        });
    }

    /** A form of the board's own that somebody has begun from one of the city's. */
    public String formDraft(DemoCast.Staff board, String from) {
        return ActAs.call(board.as(Role.PROGRAMME_ADMINISTRATOR), () -> formDrafts.copy(forms.newest(from).orElseThrow().id(),
                new Words("Litet bidrag, vårt eget", "Small grant of our own")));
    }

    private void frame(String boardId, int year, CallDraft draft, TemplateDraft proposed) {
        boolean there = frames.frames(boardId, year).stream().anyMatch(frame -> frame.purpose().equals(draft.framePurpose()));
        if (!there) {
            frames.create(new CreateFrame(boardId, year, draft.framePurpose(), proposed.frameNameSv(), proposed.frameNameEn(),
                    Money.ofOre(proposed.frameTotal().ore() * 3), proposed.parts().stream().map(part -> new CreateFrame.Part(part.code(),
                            part.nameSv(), part.nameEn(), Money.ofOre(part.total().ore() * 2))).toList(),
                    "Nämndens verksamhetsplan " + year, LocalDate.of(year - 1, 12, 15)));
        }
    }

    private static Instant start(LocalDate day) {
        return day.atTime(8, 0).atZone(Clock.ZONE).toInstant();
    }

    private static Instant end(LocalDate day) {
        return org.samstod.calls.CallTimes.instant(day, java.time.LocalTime.of(23, 59), true);
    }
}
