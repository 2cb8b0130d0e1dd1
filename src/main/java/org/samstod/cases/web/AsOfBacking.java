package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.cases.CaseAsOf;
import org.samstod.cases.CaseHistoryService;
import org.samstod.districts.CodeListService;
import org.samstod.districts.CodeListService.CodeView;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** A case as it stood at a moment: asked for by day and clock, or step by step through its acts. */
@Named("asOf")
@RequestScoped
public class AsOfBacking {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT).withZone(Clock.ZONE);

    @Inject
    CaseHistoryService history;

    @Inject
    CodeListService codes;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    private String id;
    private String typed;
    private boolean unreadable;
    private boolean auditor;
    private CaseAsOf view;
    private Map<String, CodeView> perspectives = Map.of();

    @PostConstruct
    void read() {
        id = Params.text("id");
        typed = Params.text("at");
        Instant at = moment();
        Integer act = at == null ? Params.number("act") : null;
        Long last = act == null ? null : Long.valueOf(act);
        auditor = !user.getRole().holds(Permission.CASE_READ);
        String wanted = id == null ? "" : id;
        view = auditor ? history.audit(wanted, at, last, addresses.getLocale()) : history.asOf(wanted, at, last, addresses.getLocale());
        perspectives = codes.words("perspective");
    }

    /** What was typed as a moment in Stockholm; null, with a word about it, when it cannot be read. */
    private Instant moment() {
        if (typed == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.replace(' ', 'T')).atZone(Clock.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            unreadable = true;
            return null;
        }
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read it.
    }

    /** The sentence of an act; the journal's own word for those written before it was kept. */
    public String sentence(CaseAsOf.Line line) {
        Locale locale = addresses.getLocale();
        if (line.event() == null || !Texts.has(locale, "office.case.event." + line.event())) {
            return Texts.get(locale, "office.as-of.action", line.action());
        }
        String detail = switch (line.event()) {
            case "proposed", "decided", "outcome-corrected", "decision-changed" -> line.detail().isEmpty() ? "" : Texts.get(locale, "outcome." + line.detail());
            case "level", "cap" -> Texts.get(locale, "office.case.level." + line.detail());
            case "perspective-confirmed", "perspective-changed" -> perspective(line.detail());
            default -> line.detail();
        };
        return Texts.get(locale, "office.case.event." + line.event(), detail);
    }

    /** The name of a perspective. */
    public String perspective(String code) {
        CodeView word = perspectives.get(code);
        return word == null ? code : word.name(addresses.getLanguage());
    }

    /** Where the page is: the auditor's or the staff's. */
    public String getAddress() {
        return addresses.url(auditor ? "/office/journal/cases/" + id : "/office/cases/" + id + "/as-of");
    }

    /** What the field of the moment holds: what was typed, or the moment of the act that is shown. */
    public String getField() {
        if (typed != null) {
            return typed.replace(' ', 'T');
        }
        return view.acts().stream().filter(one -> one.sequence() == view.act()).map(one -> TYPED.format(one.at())).findFirst().orElse("");
    }

    /** The acts, the newest first. */
    public List<CaseAsOf.Line> getActs() {
        List<CaseAsOf.Line> newest = new java.util.ArrayList<>(view.acts());
        java.util.Collections.reverse(newest);
        return newest;
    }

    /** The last act that counts, or null. */
    public CaseAsOf.Line getLast() {
        return view.acts().stream().filter(one -> one.sequence() == view.act()).findFirst().orElse(null);
    }

    public String getId() {
        return id;
    }

    public CaseAsOf getView() {
        return view;
    }

    /** Whether what was typed is no moment. */
    public boolean isUnreadable() {
        return unreadable;
    }

    public boolean isAuditor() {
        return auditor;
    }
}
