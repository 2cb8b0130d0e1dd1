package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.associations.AssociationService;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.cases.CaseBoardService;
import org.samstod.decisions.domain.About;
import org.samstod.decisions.domain.Adoption;
import org.samstod.decisions.domain.AmountPart;
import org.samstod.decisions.domain.Anomaly;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.Letter;
import org.samstod.decisions.domain.MeetingItem;
import org.samstod.decisions.domain.MeetingRecord;
import org.samstod.decisions.domain.MeetingRow;
import org.samstod.decisions.domain.Meetings;
import org.samstod.decisions.domain.MinutesBook;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/**
 * The letters about what a meeting decided: all of an item in one scroll, exactly as they will be kept, and told together. A letter that
 * lacks something waits until it has been recorded; the others do not wait for it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class BoardLetterService {

    private static final String UNREADABLE = "UNREADABLE";
    private static final String ANNULLED = "ANNULLED";

    @Inject
    Meetings meetings;

    @Inject
    Decisions decisions;

    @Inject
    MinutesBook book;

    @Inject
    MeetingDesk desk;

    @Inject
    AgendaService agenda;

    @Inject
    Letters letters;

    @Inject
    Telling telling;

    @Inject
    DecisionSuccession succession;

    @Inject
    CaseBoardService boardCases;

    @Inject
    CallService calls;

    @Inject
    AssociationService associations;

    @Inject
    LegalGroundService grounds;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** A letter that is written but not kept. */
    private record Draft(DecisionRow row, boolean readable, List<String> missing, String swedish, String english, String terms, String appeal) {

        boolean ready() {
            return missing.isEmpty() && row.toldAt() == null;
        }
    }

    /** Every letter of an item: what it says, or what it waits for. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public BoardLetters letters(String itemId) {
        MeetingItem item = desk.item(itemId, Permission.MINUTES_MANAGE);
        List<Draft> drafts = drafts(item);
        List<BoardLetter> views = drafts.stream().map(draft -> new BoardLetter(draft.row().id(), MeetingDesk.reference(draft.row()),
                draft.readable() ? draft.row().applicant() : null, draft.missing(),
                draft.swedish() == null ? null : LetterWriter.body(draft.swedish(), 2), draft.row().toldAt())).toList();
        return new BoardLetters(agenda.item(itemId), views, (int) drafts.stream().filter(Draft::ready).count(), hash(drafts));
    }

    /**
     * Tells every applicant of the item whose letter lacks nothing.
     *
     * @param sha256 hash of the letters that were looked at
     * @return how many were told
     * @throws BusinessException {@code decision.letter.changed} when one of them would no longer be the one that was looked at,
     *     {@code meeting.letters.none} when none can be told
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "meeting.tell")
    public int tell(String itemId, String sha256) {
        MeetingItem item = desk.itemLocked(itemId, Permission.MINUTES_MANAGE);
        List<Draft> drafts = drafts(item);
        if (!hash(drafts).equals(sha256)) {
            throw new BusinessException("decision.letter.changed");
        }
        List<Draft> ready = drafts.stream().filter(Draft::ready).sorted(java.util.Comparator.comparing(draft -> draft.row().caseId())).toList();
        if (ready.isEmpty()) {
            throw new BusinessException("meeting.letters.none");
        }
        // Cases before decisions, in one order, as everywhere.
        ready.forEach(draft -> boardCases.told(draft.row().caseId()));
        Instant now = clock.now();
        List<String> told = new ArrayList<>();
        for (Draft draft : ready) {
            DecisionRow row = decisions.findLocked(draft.row().id()).orElseThrow();
            row.textsUsed(draft.terms(), draft.appeal());
            decisions.add(Letter.freeze(row.id(), "sv", draft.swedish(), now));
            decisions.add(Letter.freeze(row.id(), "en", draft.english(), now));
            telling.tell(row, now);
            book.find(row.minutesId()).filter(minutes -> minutes.approved()).ifPresent(minutes -> telling.order(row,
                    minutes.approvedOn().isAfter(Clock.dayOf(now)) ? minutes.approvedOn() : Clock.dayOf(now)));
            told.add(row.id());
        }
        journal.act(item, MeetingService.payload("told", told, "letters", sha256));
        return told.size();
    }

    private List<Draft> drafts(MeetingItem item) {
        List<MeetingRow> rows = meetings.rows(item.id()).stream().filter(row -> row.decisionId() != null).toList();
        Map<String, MeetingRecord> newest = new LinkedHashMap<>();
        meetings.records(rows.stream().map(MeetingRow::id).toList()).forEach(record -> newest.put(record.rowId(), record));
        Map<String, DecisionRow> found = new LinkedHashMap<>();
        decisions.findAll(rows.stream().map(MeetingRow::decisionId).toList()).forEach(row -> found.put(row.id(), row));
        Set<String> readable = desk.readable(found.values());
        Sources sources = new Sources(new HashMap<>(), new HashMap<>(), decisions.findAll(found.values().stream().map(DecisionRow::replacesId)
                .filter(Objects::nonNull).toList()).stream().collect(Collectors.toMap(DecisionRow::id, Function.identity())));
        return rows.stream().map(row -> draft(found.get(row.decisionId()), newest.get(row.id()), readable.contains(row.decisionId()), sources)).toList();
    }

    /** The texts of a day, the calls and the decisions whose place others took, looked up once for all letters of the item. */
    private record Sources(Map<LocalDate, Letters.InForce> texts, Map<String, CallView> calls, Map<String, DecisionRow> earlier) {
    }

    private Draft draft(DecisionRow row, MeetingRecord record, boolean readable, Sources sources) {
        if (row.isAnnulled() && row.toldAt() == null) {
            return new Draft(row, readable, List.of(ANNULLED), null, null, null, null);
        }
        if (!readable) {
            return new Draft(row, readable, List.of(UNREADABLE), null, null, null, null);
        }
        if (row.toldAt() != null) {
            return new Draft(row, readable, List.of(), decisions.letter(row.id(), "sv").map(Letter::content).orElse(null), null, null, null);
        }
        Letters.InForce texts = sources.texts().computeIfAbsent(row.decidedOn(), day -> letters.inForce(row.boardId(), day));
        Optional<LegalGroundView> ground = row.groundCode() == null ? Optional.empty() : grounds.find(row.groundCode(), row.decidedOn());
        Set<String> missing = missing(row, record, texts, ground.isPresent());
        if (!missing.isEmpty()) {
            return new Draft(row, readable, List.copyOf(missing), null, null, null, null);
        }
        Adoption adoption = new Adoption(new About(row.boardId(), row.matterId(), row.caseId(), row.applicationId(), row.associationId(), row.revisionId(),
                row.callId(), row.registerNumber(), row.reference(), row.applicant(), row.title()), row.level(), row.outcome(), row.asked(),
                row.amounts().stream().map(part -> new AmountPart(part.frameId(), part.fiscalYear(), part.amount())).toList(), row.reasons(),
                row.groundCode(), row.groundText(), null, null, row.transferredTo(), row.decider(), row.decidedAt());
        String under = Texts.get(Texts.SWEDISH, "decisions.letter.under", String.valueOf(record.paragraph()));
        LetterContent content = letters.content(sources.calls().computeIfAbsent(row.callId(), calls::call), associations.association(row.associationId()),
                adoption, ground.orElseThrow(), row.delegationParagraph() == null ? under : under + ", " + row.delegationParagraph(), texts,
                Optional.ofNullable(row.replacesId()).map(sources.earlier()::get).map(succession::letter).orElse(null));
        return new Draft(row, readable, List.of(), LetterWriter.write(content, Texts.SWEDISH), LetterWriter.write(content, Texts.ENGLISH),
                texts.terms() == null ? null : texts.terms().id(), texts.appeal().id());
    }

    /** What the letter waits for: what the newest record lacks and has not come into force since. */
    private Set<String> missing(DecisionRow row, MeetingRecord record, Letters.InForce texts, boolean ground) {
        Set<String> missing = new LinkedHashSet<>();
        for (Anomaly anomaly : record.anomalies()) {
            boolean still = switch (anomaly) {
                case TERMS_MISSING -> texts.terms() == null;
                case DATE_FUTURE -> row.decidedOn().isAfter(clock.today());
                case GROUND_MISSING -> !ground;
                default -> anomaly.stopsLetter();
            };
            if (still) {
                missing.add(anomaly.name());
            }
        }
        if (!ground) {
            missing.add(Anomaly.GROUND_MISSING.name());
        }
        if (texts.appeal() == null) {
            missing.add("APPEAL_MISSING");
        }
        return missing;
    }

    private static String hash(List<Draft> drafts) {
        StringBuilder all = new StringBuilder();
        drafts.stream().filter(Draft::ready).forEach(draft -> all.append(draft.row().id()).append('\n').append(draft.swedish()).append('\n'));
        return Letter.sha256(all.toString());
    }
}
