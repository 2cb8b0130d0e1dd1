package org.samstod.calls.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.samstod.calls.PerspectiveLevels;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

/**
 * A call for applications (utlysning) of one board for one fiscal year. Life: written as a draft, asked to be published when it is complete,
 * published by a second person or sent back, then changed only by dated amendments that never take time away from applicants; closed when no more is received; completed
 * when everything is decided.
 */
@Entity
@Table(name = "calls")
public class Call extends Aggregate {

    @Column(name = "board_id", nullable = false, length = 26)
    private String boardId;

    @Column(name = "fiscal_year", nullable = false)
    private int fiscalYear;

    @Column(name = "template_code", length = 60)
    private String templateCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "call_state", nullable = false, length = 20)
    private CallState state;

    @Column(name = "title_sv", nullable = false, length = 160)
    private String titleSv;

    @Column(name = "title_en", length = 160)
    private String titleEn;

    @Column(name = "grant_kind", nullable = false, length = 40)
    private String kind;

    @Column(name = "theme_code", nullable = false, length = 40)
    private String theme;

    @Column(name = "perspective_code", nullable = false, length = 40)
    private String perspective;

    @Column(name = "target_code", nullable = false, length = 40)
    private String target;

    @Column(name = "opens_at", nullable = false)
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "ceiling_ore")
    private Long ceilingOre;

    @Column(name = "frame_purpose", nullable = false, length = 60)
    private String framePurpose;

    @Column(name = "sub_frame", length = 60)
    private String subFrame;

    @Enumerated(EnumType.STRING)
    @Column(name = "default_publication_level", nullable = false, length = 20)
    private PublicationLevel defaultLevel;

    @Column(name = "form_id", length = 26)
    private String formId;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_route", nullable = false, length = 20)
    private CallTerms.DecisionRoute decisionRoute;

    @Column(name = "expected_decision_on")
    private LocalDate expectedDecision;

    @Column(name = "expected_payment_on")
    private LocalDate expectedPayment;

    @Column(name = "use_from", nullable = false)
    private LocalDate useFrom;

    @Column(name = "use_to", nullable = false)
    private LocalDate useTo;

    @Column(name = "report_due_on", nullable = false)
    private LocalDate reportDue;

    @Column(name = "wait_for_appeal_time", nullable = false)
    private boolean waitForAppealTime;

    @Embedded
    private CallContact contact;

    @Embedded
    private CallWords words;

    @Embedded
    private CallMeant meant;

    @Embedded
    private CallReview review;

    @Column(name = "previous_call_id", length = 26)
    private String previousId;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "call_tracks", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "line_no")
    private List<CallTrack> tracks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "call_documents", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "line_no")
    private List<CallDocument> documents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "call_checks", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "line_no")
    private List<CallCheck> checks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "call_criteria", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "line_no")
    private List<CallCriterion> criteria = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "call_links", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "line_no")
    private List<CallLink> links = new ArrayList<>();

    protected Call() {
    }

    /** A draft of a board for a year. */
    public Call(String boardId, int fiscalYear, String templateCode, CallTerms terms, String by, Instant now) {
        this.boardId = boardId;
        this.fiscalYear = fiscalYear;
        this.templateCode = templateCode;
        this.state = CallState.DRAFT;
        take(terms);
        review = new CallReview().edited(by, now);
    }

    /**
     * The draft of a later year's call of the same series.
     *
     * @param meant what its deadlines are meant for
     * @throws BusinessException {@code call.state} when the earlier call has never been public
     */
    public static Call following(Call earlier, int fiscalYear, CallTerms terms, CallMeant meant, String by, Instant now) {
        if (!earlier.state.isPublic()) {
            throw new BusinessException("call.state");
        }
        Call call = new Call(earlier.boardId, fiscalYear, earlier.templateCode, terms, by, now);
        call.previousId = earlier.id();
        call.meant = meant;
        return call;
    }

    /** A template says what the deadlines it proposes are meant for; a day that somebody has typed instead means itself. */
    public void means(MeantDay closes, MeantDay report) {
        LocalDate closesOn = day(closesAt);
        meant = CallMeant.of(closesOn, closes == null || !closes.on().equals(closesOn) ? null : closes, reportDue,
                report == null || !report.on().equals(reportDue) ? null : report);
    }

    /**
     * Rewrites a draft. One that was asked to be published is a draft again: what was asked for was another text.
     *
     * @throws BusinessException {@code call.published} when it is no draft any more; else every rule that is broken
     */
    public void write(CallTerms terms, String by, Instant now) {
        if (!state.isWritten()) {
            throw new BusinessException("call.published");
        }
        LocalDate closes = day(closesAt);
        LocalDate report = reportDue;
        take(terms);
        meant = meant().kept(Objects.equals(closes, day(closesAt)), report.equals(reportDue));
        review = review().edited(by, now);
        state = CallState.DRAFT;
    }

    private void take(CallTerms terms) {
        requireSound(terms);
        titleSv = terms.titleSv().strip();
        titleEn = blank(terms.titleEn()) ? null : terms.titleEn().strip();
        kind = terms.kind();
        theme = terms.theme();
        perspective = terms.perspective();
        target = terms.target();
        opensAt = terms.opensAt();
        closesAt = terms.closesAt();
        ceilingOre = terms.ceilingOre();
        framePurpose = terms.framePurpose();
        subFrame = blank(terms.subFrame()) ? null : terms.subFrame();
        defaultLevel = terms.defaultLevel();
        formId = terms.formId();
        decisionRoute = terms.decisionRoute();
        expectedDecision = terms.expectedDecision();
        expectedPayment = terms.expectedPayment();
        useFrom = terms.useFrom();
        useTo = terms.useTo();
        reportDue = terms.reportDue();
        waitForAppealTime = terms.waitForAppealTime();
        contact = terms.contact();
        words = terms.words();
        replace(tracks, terms.tracks());
        replace(documents, terms.documents());
        replace(checks, terms.checks());
        replace(criteria, terms.criteria());
        replace(links, terms.links());
    }

    private static <T> void replace(List<T> old, List<T> fresh) {
        old.clear();
        old.addAll(fresh);
    }

    private static void requireSound(CallTerms terms) {
        List<Violation> broken = new ArrayList<>();
        required(broken, "titleSv", terms.titleSv(), 160);
        required(broken, "kind", terms.kind(), 40);
        required(broken, "theme", terms.theme(), 40);
        required(broken, "perspective", terms.perspective(), 40);
        required(broken, "target", terms.target(), 40);
        required(broken, "framePurpose", terms.framePurpose(), 60);
        if (terms.titleEn() != null && terms.titleEn().length() > 160) {
            broken.add(new Violation("titleEn", "name.too-long", 160));
        }
        collect(broken, () -> new Window(terms.opensAt(), terms.closesAt()));
        collect(broken, () -> new Tracks(terms.tracks()));
        if (terms.ceilingOre() != null && terms.ceilingOre() <= 0) {
            broken.add(new Violation("ceiling", "call.ceiling"));
        }
        if (terms.useFrom() == null || terms.useTo() == null || terms.useTo().isBefore(terms.useFrom())) {
            broken.add(new Violation("useTo", "period.reversed"));
        } else if (terms.reportDue() == null || terms.reportDue().isBefore(terms.useFrom())) {
            broken.add(new Violation("reportDue", "call.report-due"));
        }
        if (terms.expectedDecision() != null && terms.expectedPayment() != null
                && terms.expectedPayment().isBefore(terms.expectedDecision())) {
            broken.add(new Violation("expectedPayment", "call.payment-before-decision"));
        }
        if (terms.defaultLevel().compareTo(PerspectiveLevels.mostOpen(terms.perspective())) > 0) {
            broken.add(new Violation("defaultLevel", "call.level-too-open"));
        }
        terms.words().check(broken);
        Set<String> lines = new HashSet<>();
        for (CallDocument document : terms.documents()) {
            line(broken, "documents", document.nameSv(), document.nameEn(), 200, lines.add(document.track() + "/" + document.code()));
        }
        lines.clear();
        for (CallCheck check : terms.checks()) {
            line(broken, "checklist", check.nameSv(), check.nameEn(), 300, lines.add(check.track() + "/" + check.code()));
        }
        Set<String> codes = new HashSet<>();
        for (CallCriterion criterion : terms.criteria()) {
            required(broken, "criteria", criterion.nameSv(), 300);
            required(broken, "criteria", criterion.nameEn(), 300);
            if (criterion.weight() < 1 || criterion.weight() > 5 || !codes.add(criterion.code())) {
                broken.add(new Violation("criteria", "call.criterion"));
            }
        }
        if (!broken.isEmpty()) {
            throw BusinessException.all(broken);
        }
    }

    private static void required(List<Violation> broken, String field, String text, int longest) {
        if (blank(text)) {
            broken.add(new Violation(field, "name.missing"));
        } else if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            broken.add(new Violation(field, "name.too-long", longest));
        }
    }

    private static void line(List<Violation> broken, String field, String sv, String en, int longest, boolean once) {
        if (!once) {
            broken.add(new Violation(field, "call.line-twice"));
        }
        required(broken, field, sv, longest);
        required(broken, field, en, longest);
    }

    private static void collect(List<Violation> broken, Runnable rule) {
        try {
            rule.run();
        } catch (BusinessException e) {
            broken.addAll(e.violations());
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /**
     * Asks for publication by a second person.
     *
     * @throws BusinessException every thing that is missing, as {@link #publish} says; {@code call.state}
     */
    public void ask(String by, Instant now) {
        CallState next = state.to(CallState.READY);
        requireComplete(now);
        state = next;
        review = review().asked(by, now);
    }

    /** The draft's own people go on writing; nobody needs to look any more. */
    public void takeBack() {
        requireReady();
        state = state.to(CallState.DRAFT);
        review = review().takenBack();
    }

    /**
     * The second person does not publish it.
     *
     * @throws BusinessException {@code call.not-asked}, {@code call.second-person}, {@code call.return-reason}
     */
    public void sendBack(String by, String reason, Instant now) {
        requireReady();
        review().requireSecondPerson(by);
        review = review().sentBack(by, reason, now);
        state = state.to(CallState.DRAFT);
    }

    /**
     * Makes it public, by a second person. A call that only says "soon" may be published before it opens.
     *
     * @throws BusinessException {@code call.not-asked} when nobody has asked for it, {@code call.second-person} for whoever last wrote
     *         in it or asked; every thing that is missing: {@code call.form-missing}, {@code call.criteria-missing},
     *         {@code call.contact-missing}, {@code call.checklist-missing}, {@code call.deadline-passed}; {@code call.state}
     */
    public void publish(String by, Instant now) {
        requireReady();
        review().requireSecondPerson(by);
        requireComplete(now);
        state = state.to(CallState.PUBLISHED);
        publishedAt = now;
        review = review().published(by);
    }

    private void requireReady() {
        if (state == CallState.DRAFT) {
            throw new BusinessException("call.not-asked");
        }
        if (state != CallState.READY) {
            throw new BusinessException("call.state");
        }
    }

    private void requireComplete(Instant now) {
        List<Violation> missing = new ArrayList<>();
        if (formId == null) {
            missing.add(new Violation("form", "call.form-missing"));
        }
        if (criteria.isEmpty()) {
            missing.add(new Violation("criteria", "call.criteria-missing"));
        }
        if (contact == null || blank(contact.nameSv()) || blank(contact.phone()) || blank(contact.hoursSv())) {
            missing.add(new Violation("contact", "call.contact-missing"));
        }
        for (CallTrack track : tracks) {
            if (checks.stream().noneMatch(check -> check.track() == track.code())) {
                missing.add(new Violation("tracks", "call.checklist-missing"));
            }
        }
        if (closesAt != null && !closesAt.isAfter(now)) {
            missing.add(new Violation("closesAt", "call.deadline-passed"));
        }
        if (!missing.isEmpty()) {
            throw BusinessException.all(missing);
        }
    }

    /**
     * Moves the deadline of a published call; only to a later time; a continuous call has none.
     *
     * @throws BusinessException {@code call.state}, {@code call.deadline-earlier}
     */
    public void extendTo(Instant newEnd) {
        requirePublished();
        if (closesAt == null || !newEnd.isAfter(closesAt)) {
            throw new BusinessException("call.deadline-earlier").at("closesAt");
        }
        meant = meant().kept(day(newEnd).equals(day(closesAt)), true);
        closesAt = newEnd;
    }

    /** Changes the days that applicants are told to expect; nothing they rely on to apply. */
    public void expect(LocalDate decision, LocalDate payment) {
        requirePublished();
        if (decision != null && payment != null && payment.isBefore(decision)) {
            throw new BusinessException("call.payment-before-decision").at("expectedPayment");
        }
        expectedDecision = decision;
        expectedPayment = payment;
    }

    /** Asks by another version of the form from now on; drafts are offered it, what is handed in stays on its version. */
    public void askBy(String newFormId) {
        requirePublished();
        formId = newFormId;
    }

    /** Changes whom to ask. */
    public void askAt(CallContact newContact) {
        requirePublished();
        if (blank(newContact.nameSv()) || blank(newContact.phone()) || blank(newContact.hoursSv())) {
            throw new BusinessException("call.contact-missing").at("contact");
        }
        contact = newContact;
    }

    /**
     * Says other words of its own in receipts, reminders and letters that are written from now on.
     *
     * @return what it said until now, or nothing when that is the same
     * @throws BusinessException every rule that is broken
     */
    public Optional<CallWords> say(CallWords other) {
        requirePublished();
        CallWords before = words();
        if (other.says(before)) {
            return Optional.empty();
        }
        List<Violation> broken = new ArrayList<>();
        other.check(broken);
        if (!broken.isEmpty()) {
            throw BusinessException.all(broken);
        }
        words = other;
        return Optional.of(before);
    }

    /** Only a published call is amended; a draft is rewritten. */
    public void requirePublished() {
        if (state != CallState.PUBLISHED) {
            throw new BusinessException("call.state");
        }
    }

    /**
     * Takes no more applications; a call with a deadline only after it.
     *
     * @throws BusinessException {@code call.state}, {@code call.deadline-not-passed}
     */
    public void close(Instant now) {
        CallState next = state.to(CallState.CLOSED);
        if (closesAt != null && !now.isAfter(closesAt)) {
            throw new BusinessException("call.deadline-not-passed");
        }
        state = next;
        closedAt = now;
    }

    /** Calls it off. */
    public void cancel(Instant now) {
        state = state.to(CallState.CANCELLED);
        closedAt = now;
    }

    /** Throws a draft away. */
    public void discard() {
        state = state.to(CallState.DISCARDED);
    }

    /** Everything is decided. */
    public void complete() {
        state = state.to(CallState.COMPLETED);
    }

    /** The day in the city of a moment, or null. */
    static LocalDate day(Instant at) {
        return at == null ? null : Clock.dayOf(at);
    }

    public Window window() {
        return new Window(opensAt, closesAt);
    }

    /** Whether an application may be started and handed in now, in time or late. */
    public boolean receives(Instant now) {
        return state == CallState.PUBLISHED && window().at(now) != Window.Status.BEFORE;
    }

    /** The track of a sum. */
    public CallTrack track(Money asked) {
        return new Tracks(tracks).of(asked);
    }

    public String boardId() {
        return boardId;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public String templateCode() {
        return templateCode;
    }

    public CallState state() {
        return state;
    }

    public String titleSv() {
        return titleSv;
    }

    public String titleEn() {
        return titleEn;
    }

    public String kind() {
        return kind;
    }

    public String theme() {
        return theme;
    }

    public String perspective() {
        return perspective;
    }

    public String target() {
        return target;
    }

    public Long ceilingOre() {
        return ceilingOre;
    }

    public String framePurpose() {
        return framePurpose;
    }

    public String subFrame() {
        return subFrame;
    }

    public PublicationLevel defaultLevel() {
        return defaultLevel;
    }

    public String formId() {
        return formId;
    }

    public CallTerms.DecisionRoute decisionRoute() {
        return decisionRoute;
    }

    public LocalDate expectedDecision() {
        return expectedDecision;
    }

    public LocalDate expectedPayment() {
        return expectedPayment;
    }

    public LocalDate useFrom() {
        return useFrom;
    }

    public LocalDate useTo() {
        return useTo;
    }

    public LocalDate reportDue() {
        return reportDue;
    }

    public boolean waitForAppealTime() {
        return waitForAppealTime;
    }

    public CallContact contact() {
        return contact;
    }

    public CallWords words() {
        return words == null ? new CallWords() : words;
    }

    /** What its deadlines are meant for where their dates do not say it. */
    public CallMeant meant() {
        return meant == null ? CallMeant.ITSELF : meant;
    }

    /** Whose hands it went through. */
    public CallReview review() {
        return review == null ? new CallReview() : review;
    }

    /** The earlier call of the series it was made from, or null. */
    public String previousId() {
        return previousId;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public List<CallTrack> tracks() {
        return List.copyOf(tracks);
    }

    public List<CallDocument> documents() {
        return List.copyOf(documents);
    }

    public List<CallCheck> checks() {
        return List.copyOf(checks);
    }

    public List<CallCriterion> criteria() {
        return List.copyOf(criteria);
    }

    /** Codes linked to of one kind. */
    public List<String> links(CallLink.Kind ofKind) {
        return links.stream().filter(link -> link.kind() == ofKind).map(CallLink::code).toList();
    }
}
