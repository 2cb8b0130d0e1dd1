package org.samstod.grants;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.associations.AssociationService;
import org.samstod.associations.AssociationView;
import org.samstod.cases.CaseContactService;
import org.samstod.decisions.DelegatedElsewhereService;
import org.samstod.decisions.LetterFile;
import org.samstod.decisions.LetterPaper;
import org.samstod.decisions.MinutesPlace;
import org.samstod.districts.DatedText;
import org.samstod.districts.DatedTextService;
import org.samstod.districts.DistrictService;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;
import org.samstod.grants.domain.Conditions;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantCondition;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Recoveries;
import org.samstod.grants.domain.Recovery;
import org.samstod.grants.domain.RecoveryAppeal;
import org.samstod.grants.domain.RecoveryAppealStep;
import org.samstod.grants.domain.RecoveryLetter;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.RegisterService;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.document.LetterPdf;

/** What the services of recovery share: how one is shown, its letters, and its entries in the register. Dependent, so that the services share its parts. */
@Dependent
class RecoveryDesk {

    /** Kind of a recovery to those who name it. */
    static final String KIND = "recovery";
    /** Codes of the legal grounds that a recovery may rest on begin so. */
    static final String GROUNDS = "recovery-ground";
    /** The one of money that was paid under a decision which a court annulled. */
    private static final String ANNULLED_GROUND = GROUNDS + "-annulled";
    private static final String APPEAL = "appeal.letter";

    @Inject
    Recoveries recoveries;

    @Inject
    Grants grants;

    @Inject
    Conditions conditions;

    @Inject
    DistrictService districts;

    @Inject
    DatedTextService texts;

    @Inject
    LegalGroundService grounds;

    @Inject
    AssociationService associations;

    @Inject
    CaseContactService contacts;

    @Inject
    DelegatedElsewhereService minuted;

    @Inject
    RegisterService register;

    @Inject
    Clock clock;

    /** A recovery and its grant. */
    record Both(Grant grant, Recovery recovery) {
    }

    Both find(String id) {
        Recovery recovery = recoveries.find(id).orElseThrow(() -> new NotFound(KIND));
        return new Both(grants.find(recovery.grantId()).orElseThrow(() -> new NotFound(GrantDesk.KIND)), recovery);
    }

    /** Both locked, the grant first. */
    Both findLocked(String id) {
        Grant grant = grants.findLocked(find(id).recovery().grantId()).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        return new Both(grant, recoveries.findLocked(id).orElseThrow(() -> new NotFound(KIND)));
    }

    /** What of a grant has not been paid and is to be. */
    Money rest(Grant grant) {
        return Grant.rest(grants.instalments(grant.id()));
    }

    /** The text about appeal in force on a day. */
    Optional<DatedText> appeal(String boardId, Locale locale, LocalDate day) {
        return texts.find(APPEAL, boardId, locale, day);
    }

    /** The legal grounds of a day that a recovery may rest on; the one about annulled decisions only where a court has annulled one. */
    List<LegalGroundView> grounds(LocalDate day, boolean annulled) {
        return grounds.inForce(day).stream().filter(one -> one.code().startsWith(GROUNDS) && (annulled || !one.code().equals(ANNULLED_GROUND))).toList();
    }

    Optional<LegalGroundView> ground(String code, LocalDate day) {
        return code == null || !code.startsWith(GROUNDS) ? Optional.empty() : grounds.find(code, day);
    }

    /** The words of the breached condition, or null. */
    String condition(Recovery recovery) {
        return recovery.proposal().conditionId() == null ? null : conditions.findAll(List.of(recovery.proposal().conditionId())).stream().findFirst()
                .map(GrantCondition::what).orElse(null);
    }

    /** The letter as it would be kept; the recovery is decided, in memory at least. */
    String letter(Grant grant, Recovery recovery, Locale locale, LocalDate day) {
        AssociationView recipient = associations.association(grant.associationId());
        LegalGroundView ground = ground(recovery.proposal().groundCode(), day).orElse(null);
        return RecoveryLetterWriter.write(new RecoveryLetterWriter.Content(grant, recovery, rest(grant), districts.board(grant.boardId()).name(),
                recipient.number().toString(), day, recovery.proposal().groundText() + (ground == null ? "" : "\n" + ground.textSv()),
                ground == null || ground.lawEn() == null || ground.textEn() == null ? null : ground.lawEn() + ", " + ground.paragraph() + "\n" + ground.textEn(),
                condition(recovery), grant.termsTextId() == null ? null : texts.version(grant.termsTextId()),
                appeal(grant.boardId(), Texts.SWEDISH, day).orElseThrow(), appeal(grant.boardId(), Texts.ENGLISH, day).orElseThrow()), locale);
    }

    /** A kept letter, whole. */
    RecoveryLetter kept(Recovery recovery, String language) {
        RecoveryLetter letter = recoveries.letter(recovery.id(), language).orElseThrow(() -> new NotFound("letter"));
        if (!letter.intact()) {
            throw new IllegalStateException("letter does not give its hash: " + letter.id());
        }
        return letter;
    }

    LetterFile pdf(Recovery recovery, String language) {
        RecoveryLetter letter = kept(recovery, "en".equals(language) ? "en" : "sv");
        return new LetterFile(("en".equals(language) ? "recovery-" : "aterkrav-") + recovery.number() + ".pdf", LetterPdf.draw(letter.content(), letter.frozenAt()));
    }

    /** What goes out about it stands in the register under its own number, beside the matter of the grant. */
    void sent(Grant grant, Recovery recovery) {
        String entry = register.record(new NewEntry(grant.boardId(), EntryKind.LETTER, Direction.SENT, grant.applicationId(), grant.associationId(), grant.level(),
                clock.now(), null));
        register.assignMatter(entry, contacts.contact(grant.caseId()).matterId(), Optional.of(recovery.number()));
    }

    RecoveryView view(Grant grant, Recovery one) {
        MinutesPlace place = place(one);
        RecoveryView.Ruled ruled = one.ruling().outcome() == null ? null : new RecoveryView.Ruled(one.ruling().outcome().name(), one.ruling().sum(), one.ruling().keepsRest(),
                one.ruling().reasons(), one.ruling().name(), one.ruling().role(), one.ruling().paragraph(), one.ruling().on(),
                LetterPaper.body(kept(one, "sv").content(), 2), LetterPaper.body(kept(one, "en").content(), 2), place == null ? null : place.postedOn(),
                place == null ? null : place.lastAppealDay());
        return new RecoveryView(one.id(), one.version(), grant.id(), grant.caseId(), grant.number(), grant.applicant(), grant.title(), one.number(),
                one.state().name(), one.hearingOpen(clock.today()), new RecoveryView.Proposed(one.proposal().why().name(), condition(one), one.proposal().sum(),
                one.proposal().keepsRest(), one.proposal().text(), one.proposal().groundText(), one.proposal().name(), one.proposal().at(), one.proposal().answerBy()),
                new RecoveryView.Answered(one.answer(), one.answerNumber(), one.answeredAt()), ruled, new RecoveryView.Claimed(one.claimed(), one.requested(),
                one.refund(), one.claim().payBy(),
                one.claim().requestedAt(), one.claim().requestedName(), one.claim().invoiceNumber(), one.claim().paid(), one.claim().writtenOff(), one.owed(),
                recoveries.entries(one.id()).stream().map(line -> new RecoveryView.Line(line.kind().name(), line.amount(), line.year(), line.on(), line.text(),
                        line.recordedName(), line.recordedAt())).toList()), court(one));
    }

    /** What courts have done to one. */
    RecoveryView.Court court(Recovery one) {
        return new RecoveryView.Court(one.court().stayedOn(), appeals(one));
    }

    /** The last day to appeal, or null while there is no notice. */
    LocalDate lastAppealDay(Recovery one) {
        MinutesPlace place = place(one);
        return place == null ? null : place.lastAppealDay();
    }

    /** Where its minutes are, or null while it is in none. */
    private MinutesPlace place(Recovery one) {
        String minutes = one.minuted().minutesId();
        return minutes == null ? null : minuted.places(List.of(minutes)).get(minutes);
    }

    private List<RecoveryView.Appeal> appeals(Recovery one) {
        if (one.court().appeals() == 0) {
            return List.of();
        }
        List<RecoveryAppeal> found = recoveries.appeals(one.id());
        Map<String, List<RecoveryAppealStep>> steps = recoveries.steps(found.stream().map(RecoveryAppeal::id).toList()).stream()
                .collect(Collectors.groupingBy(RecoveryAppealStep::appealId));
        return found.stream().map(appeal -> new RecoveryView.Appeal(appeal.id(), appeal.version(), appeal.receivedOn(), appeal.state().name(),
                appeal.state().next(true).stream().map(Enum::name).toList(), steps.getOrDefault(appeal.id(), List.of()).stream()
                .map(step -> new RecoveryView.Step(step.state().name(), step.day(), step.court(), step.courtNumber(), step.note(), step.set(),
                        step.recordedName(), step.recordedAt())).toList())).toList();
    }

    /** What the journal is told of one. */
    static Map<String, Object> facts(Recovery one) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("grant", one.grantId());
        told.put("number", one.number());
        told.put("state", one.state());
        told.put("proposed", one.proposal().sum().ore());
        told.put("keepsRest", one.ruling().outcome() == null ? one.proposal().keepsRest() : one.keepsRest());
        if (one.ruling().outcome() != null) {
            told.put("outcome", one.ruling().outcome());
            told.put("decided", one.ruling().sum().ore());
            told.put("claimed", one.claimed().ore());
            told.put("owed", one.owed().ore());
        }
        return told;
    }
}
