package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.associations.AssociationView;
import org.samstod.cases.CaseForDecision;
import org.samstod.decisions.domain.Appeal;
import org.samstod.decisions.domain.Appeals;
import org.samstod.decisions.domain.Decider;
import org.samstod.decisions.domain.DecisionAmount;
import org.samstod.decisions.domain.DecisionChange;
import org.samstod.decisions.domain.DecisionChanges;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Decisions;
import org.samstod.decisions.domain.Letter;
import org.samstod.decisions.domain.Mandate;
import org.samstod.districts.LegalGroundService;
import org.samstod.shared.Money;

/** What stands around a decision that is to be changed: what stops it, what was done before, and what the law of the day says. */
@ApplicationScoped
class DecisionChangeDesk {

    /** Code of the provision that says that the others do not bind these decisions. */
    private static final String SCOPE = "change-scope";

    @Inject
    Decisions decisions;

    @Inject
    DecisionChanges changes;

    @Inject
    Appeals appeals;

    @Inject
    DecisionService service;

    @Inject
    LegalGroundService grounds;

    /** Why a decision cannot be changed here, as the last part of a message key. */
    Optional<String> obstacle(CaseForDecision about, DecisionRow row) {
        if (row.decider().kind() != Decider.Kind.DELEGATE) {
            return Optional.of("board");
        }
        if (row.toldAt() == null) {
            return Optional.of("untold");
        }
        if (row.isAnnulled()) {
            return Optional.of("annulled");
        }
        if (about.jav() != null) {
            return Optional.of("jav");
        }
        if (about.forTheBoard() != null) {
            return Optional.of("democracy");
        }
        return appeals.ofDecisions(List.of(row.id())).stream().map(Appeal::state).anyMatch(state -> !state.ended()) ? Optional.of("court") : Optional.empty();
    }

    /** Whoever changes a decision must hold the mandate for what it gave, too: a wide decision is not made narrow to fit a mandate. */
    void requireMandate(CaseForDecision about, DecisionRow earlier, DecisionDrafts.Sources sources) {
        Money gave = DecisionDrafts.sum(about, earlier.outcome(), earlier.granted());
        sources.mandate(about, gave).require(gave);
    }

    /** Whether another decision says the same. */
    static boolean same(DecisionRow earlier, DecisionRow next) {
        return earlier.outcome() == next.outcome() && years(earlier).equals(years(next)) && Objects.equals(earlier.reasons(), next.reasons())
                && Objects.equals(earlier.groundCode(), next.groundCode()) && Objects.equals(earlier.transferredTo(), next.transferredTo());
    }

    private static Map<Integer, Money> years(DecisionRow row) {
        return row.amounts().stream().collect(Collectors.toMap(DecisionAmount::fiscalYear, DecisionAmount::amount));
    }

    /** What was told and changed in a case, the newest first; of a decision that is not told, and what it replaced, nothing. */
    EarlierDecisions earlier(String caseId) {
        List<DecisionRow> all = decisions.everyOfCase(caseId).stream().filter(one -> one.toldAt() != null).toList();
        Map<String, Letter> letters = decisions.letters(all.stream().map(DecisionRow::id).toList(), "sv").stream()
                .collect(Collectors.toMap(Letter::decisionId, Function.identity()));
        Set<String> told = all.stream().map(DecisionRow::id).collect(Collectors.toSet());
        List<ChangePage.Earlier> earlier = new ArrayList<>(all.stream().filter(one -> told.contains(one.supersededBy())).map(one -> new ChangePage.Earlier(one.id(), one.round(),
                one.outcome().name(), one.granted(), one.decidedAt(), one.decider().name(), one.supersededAt(), body(letters.get(one.id())))).toList());
        Collections.reverse(earlier);
        List<ChangePage.Done> done = new ArrayList<>(changes.of(told).stream()
                .filter(one -> one.replacedBy() == null || told.contains(one.replacedBy())).map(DecisionChangeDesk::view).toList());
        Collections.reverse(done);
        return new EarlierDecisions(List.copyOf(earlier), List.copyOf(done));
    }

    ChangePage page(CaseForDecision about, DecisionRow row, DecisionDrafts.Sources sources) {
        EarlierDecisions before = earlier(about.caseId());
        AssociationView applicant = sources.applicant(about.associationId());
        return new ChangePage(about.caseId(), about.version(), row.number(), applicant.name(), row.title(), about.asked(), service.decision(row.id()),
                row.toldAt() == null ? null : body(decisions.letter(row.id(), "sv").orElse(null)), before.earlier(), before.done(),
                ChangeGround.ofChanges().stream().map(one -> law(one, one.lawCode(), sources.day())).flatMap(Optional::stream).toList(),
                law(ChangeGround.SLIP, ChangeGround.SLIP.lawCode(), sources.day()).orElse(null), law(null, SCOPE, sources.day()).orElse(null),
                sources.grounds().stream().map(one -> new GroundChoice(one.code(), one.citation(), one.textSv())).toList(),
                obstacle(about, row).or(() -> outside(about, row, sources)).orElse(null), Math.max(sources.day().getYear(), sources.call(row.callId()).year()));
    }

    private static Optional<String> outside(CaseForDecision about, DecisionRow row, DecisionDrafts.Sources sources) {
        Mandate mandate = sources.mandate(about, DecisionDrafts.sum(about, row.outcome(), row.granted()));
        return mandate.given() ? Optional.empty() : Optional.of("mandate");
    }

    private Optional<ChangePage.Law> law(ChangeGround ground, String code, LocalDate day) {
        return grounds.find(code, day).map(one -> new ChangePage.Law(ground, one.citation(), one.textSv(), one.textEn()));
    }

    static ChangePage.Done view(DecisionChange change) {
        return new ChangePage.Done(change.ground(), change.groundText(), change.reasons(), change.oldText(), change.newText(), change.changedName(),
                change.changedAt());
    }

    private static String body(Letter letter) {
        return letter == null ? null : LetterWriter.body(letter.content(), 2);
    }
}
