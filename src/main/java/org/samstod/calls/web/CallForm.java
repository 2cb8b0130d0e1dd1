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
import org.samstod.calls.CallTexts;
import org.samstod.calls.CallTimes;
import org.samstod.calls.CheckView;
import org.samstod.calls.ContactView;
import org.samstod.calls.CriterionView;
import org.samstod.calls.DocumentView;
import org.samstod.calls.TrackView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.web.Form;

/** A draft of a call as fields of a page, and back. */
final class CallForm {

    /** Empty lines beyond those there are, in every list. */
    static final int BLANK_LINES = 2;

    /** Tracks in the order of the sums. */
    static final List<String> TRACKS = List.of("light", "standard", "heavy");
    /** What a track asks while nobody has said otherwise; the light one is always light. */
    private static final List<TrackView> USUAL = List.of(new TrackView("light", null, 10, 2, 1, true, 1, "five-questions", false),
            new TrackView("standard", null, 25, 8, 1, false, 1, "standard", true),
            new TrackView("heavy", null, 40, 20, 2, false, 2, "full", true, true, true));

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
        for (String code : TRACKS) {
            fillTrack(form, draft, code);
        }
        for (int i = 0; i < draft.criteria().size(); i++) {
            CriterionView criterion = draft.criteria().get(i);
            form.put("weight" + i, Integer.toString(criterion.weight()));
            form.put("criterionSv" + i, criterion.sv());
            form.put("criterionEn" + i, criterion.en());
        }
        put(form, draft.texts());
        form.put("goals", draft.goals().toArray(String[]::new));
        form.put("areas", draft.areas().toArray(String[]::new));
        form.put("neighbourhoods", draft.neighbourhoods().toArray(String[]::new));
    }

    /** Puts a call's own words in mails and letters into a form. */
    static void put(Form form, CallTexts texts) {
        form.put("receiptSv", texts.receiptSv());
        form.put("receiptEn", texts.receiptEn());
        form.put("reminderSv", texts.reminderSv());
        form.put("reminderEn", texts.reminderEn());
        form.put("letterSv", texts.letterSv());
        form.put("letterEn", texts.letterEn());
    }

    /** A call's own words as they are typed. */
    static CallTexts texts(Form form) {
        return new CallTexts(form.text("receiptSv"), form.text("receiptEn"), form.text("reminderSv"), form.text("reminderEn"), form.text("letterSv"),
                form.text("letterEn"));
    }

    private static void fillTrack(Form form, CallDraft draft, String code) {
        TrackView track = track(draft, code);
        form.put("use" + code, draft.tracks().contains(track));
        form.put("limit" + code, track.upToOre() == null ? null : Money.ofOre(track.upToOre()).typed());
        form.put("questions" + code, Integer.toString(track.maxQuestions()));
        form.put("uploads" + code, Integer.toString(track.maxUploads()));
        form.put("assessors" + code, Integer.toString(track.assessors()));
        form.put("conditions" + code, track.conditionsWithApplication());
        form.put("instalments" + code, Integer.toString(track.instalments()));
        form.put("report" + code, track.report());
        form.put("signatures" + code, track.signaturesBeforePayment());
        form.put("risks" + code, track.riskAnalysis());
        form.put("democracy" + code, track.democracyReview());
        List<DocumentView> documents = documents(draft, code);
        for (int i = 0; i < documents.size(); i++) {
            form.put("docSv" + code + i, documents.get(i).sv());
            form.put("docEn" + code + i, documents.get(i).en());
            form.put("docRequired" + code + i, documents.get(i).required());
            form.put("docVault" + code + i, documents.get(i).vault());
        }
        List<CheckView> checks = checks(draft, code);
        for (int i = 0; i < checks.size(); i++) {
            form.put("checkSv" + code + i, checks.get(i).sv());
            form.put("checkEn" + code + i, checks.get(i).en());
        }
    }

    /** A track as the draft has it, else as it usually is. */
    static TrackView track(CallDraft draft, String code) {
        return draft.tracks().stream().filter(track -> track.code().equals(code)).findFirst().orElse(USUAL.get(TRACKS.indexOf(code)));
    }

    /** The documents of a track; for one that is not used yet those of the heaviest that is, to begin from. */
    static List<DocumentView> documents(CallDraft draft, String code) {
        String like = model(draft, code);
        return draft.documents().stream().filter(one -> one.track().equals(like))
                .map(one -> new DocumentView(code, one.code(), one.sv(), one.en(), one.required(), one.vault())).toList();
    }

    /** The checklist of a track, found the same way. */
    static List<CheckView> checks(CallDraft draft, String code) {
        String like = model(draft, code);
        return draft.checklist().stream().filter(one -> one.track().equals(like))
                .map(one -> new CheckView(code, one.code(), one.sv(), one.en())).toList();
    }

    private static String model(CallDraft draft, String code) {
        return draft.tracks().isEmpty() || draft.tracks().stream().anyMatch(track -> track.code().equals(code)) ? code
                : draft.tracks().get(draft.tracks().size() - 1).code();
    }

    private static void moment(Form form, Instant instant, String day, String time) {
        if (instant != null) {
            LocalDateTime local = LocalDateTime.ofInstant(instant, Clock.ZONE);
            form.put(day, local.toLocalDate());
            form.put(time, local.format(DateTimeFormatter.ofPattern("HH:mm")));
        }
    }

    /**
     * The draft as typed.
     *
     * @param base what the page showed; lines keep their codes
     * @param blank how many empty lines each list had
     */
    static CallDraft read(Form form, CallDraft base, int blank) {
        List<TrackView> tracks = tracks(form);
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
                tracks, tracks.stream().flatMap(track -> documents(form, base, track.code(), blank).stream()).toList(),
                tracks.stream().flatMap(track -> checks(form, base, track.code(), blank).stream()).toList(),
                criteria(form, base.criteria(), blank), form.several("goals"), form.several("areas"), form.several("neighbourhoods"),
                texts(form));
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

    private static List<TrackView> tracks(Form form) {
        List<TrackView> read = new ArrayList<>();
        for (String code : TRACKS) {
            if (form.flag("use" + code)) {
                Long limit = limit(form, code);
                read.add("light".equals(code) ? new TrackView(code, limit, 10, 2, 1, true, 1, "five-questions", form.flag("signatures" + code))
                        : new TrackView(code, limit, amongTracks(form, "questions" + code), amongTracks(form, "uploads" + code),
                                amongTracks(form, "assessors" + code), form.flag("conditions" + code), amongTracks(form, "instalments" + code),
                                form.text("report" + code), form.flag("signatures" + code), form.flag("risks" + code), form.flag("democracy" + code)));
            }
        }
        return read;
    }

    /** Every track has a field for its limit: what is wrong with one is told at the tracks. */
    private static Long limit(Form form, String code) {
        try {
            return ore(form, "limit" + code);
        } catch (BusinessException e) {
            throw e.at("tracks");
        }
    }

    private static int amongTracks(Form form, String field) {
        return number(form, field, "track.numbers", "tracks");
    }

    private static int number(Form form, String field, String code, String at) {
        String typed = form.text(field);
        if (typed == null || !typed.matches("\\d{1,3}")) {
            throw new BusinessException(code).at(at);
        }
        return Integer.parseInt(typed);
    }

    private static List<DocumentView> documents(Form form, CallDraft base, String track, int blank) {
        List<DocumentView> old = documents(base, track);
        Codes codes = new Codes(old.stream().map(DocumentView::code).toList());
        List<DocumentView> read = new ArrayList<>();
        for (int i = 0; i < old.size() + blank; i++) {
            String sv = form.text("docSv" + track + i);
            if (sv != null) {
                read.add(new DocumentView(track, codes.at(i), sv, english(form, "docEn" + track + i, sv), form.flag("docRequired" + track + i),
                        form.flag("docVault" + track + i)));
            }
        }
        return read;
    }

    private static List<CheckView> checks(Form form, CallDraft base, String track, int blank) {
        List<CheckView> old = checks(base, track);
        Codes codes = new Codes(old.stream().map(CheckView::code).toList());
        List<CheckView> read = new ArrayList<>();
        for (int i = 0; i < old.size() + blank; i++) {
            String sv = form.text("checkSv" + track + i);
            if (sv != null) {
                read.add(new CheckView(track, codes.at(i), sv, english(form, "checkEn" + track + i, sv)));
            }
        }
        return read;
    }

    private static List<CriterionView> criteria(Form form, List<CriterionView> old, int blank) {
        Codes codes = new Codes(old.stream().map(CriterionView::code).toList());
        List<CriterionView> read = new ArrayList<>();
        for (int i = 0; i < old.size() + blank; i++) {
            String sv = form.text("criterionSv" + i);
            if (sv != null) {
                read.add(new CriterionView(codes.at(i), number(form, "weight" + i, "call.criterion", "criteria"), sv, english(form, "criterionEn" + i, sv)));
            }
        }
        return read;
    }

    private static String english(Form form, String field, String otherwise) {
        String typed = form.text(field);
        return typed == null ? otherwise : typed;
    }

    /** The codes of the lines of a list: those there are, and new ones that nobody has. */
    private static final class Codes {

        private final List<String> old;
        private final Set<String> taken;

        Codes(List<String> old) {
            this.old = old;
            this.taken = new HashSet<>(old);
        }

        String at(int line) {
            if (line < old.size()) {
                return old.get(line);
            }
            int free = line + 1;
            while (!taken.add("own-" + free)) {
                free++;
            }
            return "own-" + free;
        }
    }
}
