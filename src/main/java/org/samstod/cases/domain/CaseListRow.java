package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.cases.CaseState;
import org.samstod.cases.Hand;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SearchText;
import org.samstod.shared.SortKeys;

/** The row of a case in the work list: everything the list shows, sorts and filters by, so that a page of it is one statement. */
@Entity
@Table(name = "case_list")
public class CaseListRow {

    private static final int SEARCHED = 2000;

    @Id
    @Column(name = "case_id")
    private String caseId;

    @Column(name = "board_id", nullable = false)
    private String boardId;

    @Column(name = "call_id", nullable = false)
    private String callId;

    @Column(name = "call_name", nullable = false)
    private String callName;

    @Column(name = "matter_id", nullable = false)
    private String matterId;

    @Column(name = "register_number")
    private String registerNumber;

    @Column(name = "reception_number", nullable = false)
    private String receptionNumber;

    @Column(name = "association_id", nullable = false)
    private String associationId;

    @Column(name = "applicant_name", nullable = false)
    private String applicantName;

    @Column(name = "applicant_sort", nullable = false)
    private String applicantSort;

    @Column(name = "title", nullable = false)
    private String title;

    @Column(name = "search_text", nullable = false)
    private String searchText;

    @Column(name = "asked_ore", nullable = false)
    private long askedOre;

    @Column(name = "proposed_ore")
    private Long proposedOre;

    @Column(name = "officer_id")
    private String officerId;

    @Column(name = "officer_name")
    private String officerName;

    @Column(name = "officer_sort", nullable = false)
    private String officerSort;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private CaseState state;

    @Column(name = "state_ordinal", nullable = false)
    private int stateOrdinal;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level", nullable = false)
    private PublicationLevel level;

    @Column(name = "late", nullable = false)
    private boolean late;

    @Column(name = "withdrawn", nullable = false)
    private boolean withdrawn;

    @Column(name = "waiting", nullable = false)
    private boolean waiting;

    @Column(name = "stale", nullable = false)
    private boolean stale;

    @Column(name = "late_answer", nullable = false)
    private boolean lateAnswer;

    @Column(name = "unread_message", nullable = false)
    private boolean unreadMessage;

    @Column(name = "open_flags", nullable = false)
    private int openFlags;

    @Column(name = "own_due_on")
    private LocalDate ownDueOn;

    @Column(name = "mark")
    private String mark;

    protected CaseListRow() {
        // for JPA
    }

    /** The row of a case that has just been opened. */
    public CaseListRow(Case opened, Matter matter, String applicantName) {
        caseId = opened.id();
        boardId = opened.boardId();
        callId = opened.callId();
        callName = cut(matter.heading(), 300);
        matterId = matter.id();
        associationId = opened.associationId();
        this.applicantName = cut(applicantName, 300);
        applicantSort = SortKeys.of(applicantName);
        follow(opened, matter, null, null, false);
    }

    /**
     * Brings the row up to date with its case.
     *
     * @param proposed the sum of the current proposal, or null
     * @param dueAt    when an open completion request ends, or null when none is open
     * @param isStale  whether something written names an earlier revision than the newest
     */
    public void follow(Case current, Matter matter, Money proposed, Instant dueAt, boolean isStale) {
        receptionNumber = current.receptionNumber();
        title = current.title();
        number(matter);
        askedOre = current.asked().ore();
        proposedOre = proposed == null ? null : proposed.ore();
        officerId = current.officer().map(Hand::accountId).orElse(null);
        officerName = current.officer().map(Hand::name).orElse(null);
        officerSort = SortKeys.of(officerName);
        state = current.state();
        stateOrdinal = state.ordinal();
        this.dueAt = dueAt;
        waiting = dueAt != null;
        receivedAt = current.receivedAt();
        level = current.effectiveLevel();
        late = current.isLate();
        withdrawn = current.isWithdrawn();
        stale = isStale;
        lateAnswer = current.isLateAnswer();
    }

    /** Takes the register number of its matter, which may have come from another register. */
    public void number(Matter matter) {
        registerNumber = matter.registerNumber().orElse(null);
        searchText = cut(SearchText.of(String.join(" ", applicantName, title, receptionNumber,
                registerNumber == null ? "" : registerNumber)), SEARCHED);
    }

    /** Whether the association has written something that nobody has opened. */
    public void unread(boolean message) {
        unreadMessage = message;
    }

    /** How many flags nobody has resolved. */
    public void flags(int open) {
        openFlags = open;
    }

    /** What the office has put on the case for its own work. */
    public void marked(LocalDate dueOn, String word) {
        ownDueOn = dueOn;
        mark = word;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    public String caseId() {
        return caseId;
    }

    public String boardId() {
        return boardId;
    }

    public String callId() {
        return callId;
    }

    public String callName() {
        return callName;
    }

    public String matterId() {
        return matterId;
    }

    public String associationId() {
        return associationId;
    }

    public String registerNumber() {
        return registerNumber;
    }

    public String receptionNumber() {
        return receptionNumber;
    }

    public String applicantName() {
        return applicantName;
    }

    public String title() {
        return title;
    }

    public Money asked() {
        return Money.ofOre(askedOre);
    }

    public Money proposed() {
        return proposedOre == null ? null : Money.ofOre(proposedOre);
    }

    public String officerId() {
        return officerId;
    }

    public String officerName() {
        return officerName;
    }

    public CaseState state() {
        return state;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public PublicationLevel level() {
        return level;
    }

    public boolean isLate() {
        return late;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public boolean isStale() {
        return stale;
    }

    public boolean isLateAnswer() {
        return lateAnswer;
    }

    public boolean isUnreadMessage() {
        return unreadMessage;
    }

    public int openFlags() {
        return openFlags;
    }

    public LocalDate ownDueOn() {
        return ownDueOn;
    }

    public String mark() {
        return mark;
    }

    /** The key that the name of the officer is sorted by. */
    public String officerSort() {
        return officerSort;
    }
}
