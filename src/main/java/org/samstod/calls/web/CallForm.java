package org.samstod.calls.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.samstod.calls.CallDraft;
import org.samstod.calls.CallTimes;
import org.samstod.calls.ContactView;
import org.samstod.calls.CriterionView;
import org.samstod.calls.TrackView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.web.Form;

/** A draft of a call as fields of a page, and back. */
final class CallForm {

    /** Lines for criteria beyond those there are. */
    static final int BLANK_CRITERIA = 2;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private CallForm() {
    }

    static void fill(Form form, CallDraft draft) {
        form.put("titleSv", draft.titleSv());
        form.put("titleEn", draft.titleEn());
        form.put("kind", draft.kind());
        form.put("theme", draft.theme());
        form.put("perspective", draft.perspective());
        form.put("target", draft.target());
        moment(form, draft.opensAt(), "opensAt", "opensTime");
        form.put("continuous", draft.closesAt() == null);
        moment(form, draft.closesAt(), "closesAt", "closesTime");
        form.put("ceiling", draft.ceilingOre() == null ? null : Money.ofOre(draft.ceilingOre()).typed());
        form.put("framePurpose", draft.framePurpose() + (draft.subFrame() == null ? "" : "|" + draft.subFrame()));
        form.put("defaultLevel", draft.defaultLevel().name());
        form.put("form", draft.formId());
        form.put("decisionRoute", draft.decisionRoute());
        form.put("expectedDecision", draft.expectedDecision());
        form.put("expectedPayment", draft.expectedPayment());
        form.put("useFrom", draft.useFrom());
        form.put("useTo", draft.useTo());
        form.put("reportDue", draft.reportDue());
        form.put("wait", draft.waitForAppealTime());
        form.put("contactSv", draft.contact().sv());
        form.put("contactEn", draft.contact().en());
        form.put("contactEmail", draft.contact().email());
        form.put("contactPhone", draft.contact().phone());
        form.put("hoursSv", draft.contact().hoursSv());
        form.put("hoursEn", draft.contact().hoursEn());
        form.put("rulesSv", draft.rulesSv());
        form.put("rulesEn", draft.rulesEn());
        draft.tracks().forEach(track -> form.put("limit" + track.code(), track.upToOre() == null ? null : Money.ofOre(track.upToOre()).typed()));
        for (int i = 0; i < draft.criteria().size(); i++) {
            CriterionView criterion = draft.criteria().get(i);
            form.put("weight" + i, Integer.toString(criterion.weight()));
            form.put("criterionSv" + i, criterion.sv());
            form.put("criterionEn" + i, criterion.en());
        }
        form.put("goals", draft.goals().toArray(String[]::new));
        form.put("areas", draft.areas().toArray(String[]::new));
        form.put("neighbourhoods", draft.neighbourhoods().toArray(String[]::new));
    }

    private static void moment(Form form, Instant instant, String day, String time) {
        if (instant != null) {
            LocalDateTime local = LocalDateTime.ofInstant(instant, Clock.ZONE);
            form.put(day, local.toLocalDate());
            form.put(time, local.format(DateTimeFormatter.ofPattern("HH:mm")));
        }
    }

    /** The draft as typed; what a page does not ask for (documents, checklists, the rest of the tracks) stays as it was. */
    static CallDraft read(Form form, CallDraft base) {
        String[] frame = (form.text("framePurpose") == null ? base.framePurpose() : form.text("framePurpose")).split("\\|", 2);
        LocalDate opens = form.day("opensAt");
        LocalDate closes = form.day("closesAt");
        if (!form.flag("continuous") && closes == null) {
            throw new BusinessException("call.closes-missing").at("closesAt");
        }
        return new CallDraft(form.text("titleSv"), form.text("titleEn"), form.text("kind"), form.text("theme"), form.text("perspective"),
                form.text("target"), opens == null ? null : instant(opens, form, "opensTime", LocalTime.MIDNIGHT, false),
                form.flag("continuous") ? null : instant(closes, form, "closesTime", LocalTime.of(23, 59), true), ore(form, "ceiling"),
                frame[0], frame.length > 1 ? frame[1] : null, level(form), form.text("form"), form.text("decisionRoute"),
                form.day("expectedDecision"), form.day("expectedPayment"), form.day("useFrom"), form.day("useTo"), form.day("reportDue"),
                form.flag("wait"), new ContactView(form.text("contactSv"), form.text("contactEn"), form.text("contactEmail"),
                form.text("contactPhone"), form.text("hoursSv"), form.text("hoursEn")), form.text("rulesSv"), form.text("rulesEn"),
                tracks(form, base.tracks()), base.documents(), base.checklist(), criteria(form, base.criteria()), form.several("goals"),
                form.several("areas"), form.several("neighbourhoods"));
    }

    static Instant instant(LocalDate day, Form form, String timeField, LocalTime otherwise, boolean end) {
        String typed = form.text(timeField);
        try {
            return CallTimes.instant(day, typed == null ? otherwise : LocalTime.parse(typed.replace('.', ':'), TIME), end);
        } catch (DateTimeParseException e) {
            throw new BusinessException("call.time").at(timeField);
        }
    }

    private static PublicationLevel level(Form form) {
        try {
            return PublicationLevel.valueOf(String.valueOf(form.text("defaultLevel")));
        } catch (IllegalArgumentException e) {
            throw new BusinessException("call.level").at("defaultLevel");
        }
    }

    private static Long ore(Form form, String field) {
        Money sum = form.amount(field);
        return sum == null ? null : (Long) sum.ore();
    }

    private static List<TrackView> tracks(Form form, List<TrackView> base) {
        return base.stream().map(track -> new TrackView(track.code(), ore(form, "limit" + track.code()), track.maxQuestions(),
                track.maxUploads(), track.assessors(), track.conditionsWithApplication(), track.instalments(), track.report(),
                track.signaturesBeforePayment())).toList();
    }

    private static List<CriterionView> criteria(Form form, List<CriterionView> base) {
        List<CriterionView> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        base.forEach(criterion -> codes.add(criterion.code()));
        for (int i = 0; i < base.size() + BLANK_CRITERIA; i++) {
            String sv = form.text("criterionSv" + i);
            if (sv == null) {
                continue;
            }
            String code = i < base.size() ? base.get(i).code() : "own-" + i;
            while (i >= base.size() && !codes.add(code)) {
                code = code + "x";
            }
            String en = form.text("criterionEn" + i);
            read.add(new CriterionView(code, (int) form.number("weight" + i), sv, en == null ? sv : en));
        }
        return read;
    }
}
