package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.applications.SubmittedContent;
import org.samstod.associations.AssociationService;
import org.samstod.associations.AssociationView;
import org.samstod.associations.MandateService;
import org.samstod.associations.MembershipService;
import org.samstod.associations.Signatory;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseText;
import org.samstod.cases.domain.CaseTexts;
import org.samstod.cases.domain.CoApplicant;
import org.samstod.cases.domain.CoApplicants;
import org.samstod.cases.domain.Cost;
import org.samstod.cases.domain.Passage;
import org.samstod.cases.domain.RadarKey;
import org.samstod.cases.domain.RadarText;
import org.samstod.cases.domain.Radars;
import org.samstod.cases.domain.WordStems;
import org.samstod.forms.Answers;
import org.samstod.forms.AssociationLine;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormSection;
import org.samstod.forms.FormService;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Reserved;
import org.samstod.shared.Clock;
import org.samstod.shared.Period;
import org.samstod.shared.PublicationLevel;

/**
 * Keeps what each case says for the search and the radar, in the transaction that changes the case: sentences, time, costs and the people
 * behind it, and that something has changed.
 */
@ApplicationScoped
class CaseTextKeeper {

    /** Codes of the questions that ask for the first and the last day of the activity. */
    private static final String STARTS = "starts";
    private static final String ENDS = "ends";

    @Inject
    CaseTexts texts;

    @Inject
    Radars radars;

    @Inject
    CoApplicants coApplicants;

    @Inject
    WordStems words;

    @Inject
    FormService forms;

    @Inject
    CallService calls;

    @Inject
    AssociationService associations;

    @Inject
    MembershipService memberships;

    @Inject
    MandateService mandates;

    @Inject
    Clock clock;

    @Inject
    Event<CaseTextChanged> changed;

    /**
     * Fired when something a search may find has changed; the node's index follows when it is committed.
     *
     * @param gone whether words of the case have to leave the index
     */
    record CaseTextChanged(String caseId, boolean gone) {
    }

    /** A revision has reached the case. */
    void keep(Case about, SubmittedContent content, String byAccount) {
        AssociationView applicant = associations.association(about.associationId());
        CaseText text = texts.find(about.id()).orElse(null);
        if (text == null) {
            text = new CaseText(about, applicant.number().digits());
            write(text, about, content, byAccount);
            texts.add(text);
        } else {
            write(text, about, content, byAccount);
        }
        List<CoApplicant> together = CoApplicant.of(about, named(about, content));
        coApplicants.keep(about.id(), together);
        radars.keep(about.id(), keys(about, applicant, together, text.period()));
        changed.fire(new CaseTextChanged(about.id(), false));
    }

    /** Something else a search may find of the case has changed: its level, number, public text or a note. */
    void changed(Case about) {
        texts.find(about.id()).ifPresent(text -> {
            text.follow(about, clock.realNow());
            boolean gone = about.effectiveLevel() == PublicationLevel.PROTECTED || about.state() == CaseState.CLOSED;
            changed.fire(new CaseTextChanged(about.id(), gone));
        });
    }

    private void write(CaseText text, Case about, SubmittedContent content, String byAccount) {
        FormDefinition form = forms.definition(content.formId());
        Map<String, String> answers = content.answers();
        List<Passage> passages = new ArrayList<>();
        List<Cost> costs = new ArrayList<>();
        for (FormSection section : form.shown(answers, about.track())) {
            for (Question question : section.questions()) {
                String answer = answers.getOrDefault(question.code(), "");
                if (question.kind() == QuestionKind.BUDGET) {
                    Answers.readBudget(answer).orElse(List.of()).forEach(line -> Answers.amount(line.amount())
                            .ifPresent(sum -> costs.add(new Cost(line.what(), words.of(line.what()), sum.ore()))));
                } else if (question.kind() == QuestionKind.LONG_TEXT || question.kind() == QuestionKind.SHORT_TEXT) {
                    boolean compared = question.kind() == QuestionKind.LONG_TEXT || question.code().equals(Reserved.PUBLIC_TITLE);
                    passages.addAll(Passage.of(question.code(), answer, compared, words));
                }
            }
        }
        text.write(about, content.entered() ? null : byAccount,
                new RadarText(passages, period(about, answers), costs, about.asked()), clock.realNow());
    }

    /** The associations that the answer names, where the form asks and on a track that does. */
    private List<AssociationLine> named(Case about, SubmittedContent content) {
        String answer = content.answers().getOrDefault(Reserved.CO_APPLICANTS, "");
        boolean asked = !answer.isBlank() && forms.definition(content.formId()).shownCodes(content.answers(), about.track()).contains(Reserved.CO_APPLICANTS);
        return asked ? Answers.readAssociations(answer).orElse(List.of()) : List.of();
    }

    /** The days of the activity as answered, else those in which the call's money may be used, else the year it was received. */
    private Period period(Case about, Map<String, String> answers) {
        LocalDate from = day(answers.get(STARTS));
        LocalDate to = day(answers.get(ENDS));
        if (from == null || to == null) {
            CallView call = calls.call(about.callId());
            from = from == null ? call.useFrom() : from;
            to = to == null ? call.useTo() : to;
        }
        int year = Clock.dayOf(about.receivedAt()).getYear();
        LocalDate first = from != null ? from : to != null ? to.withDayOfYear(1) : LocalDate.of(year, 1, 1);
        LocalDate last = to != null ? to : LocalDate.of(first.getYear(), 12, 31);
        return last.isBefore(first) ? new Period(last, first) : new Period(first, last);
    }

    private static LocalDate day(String answer) {
        try {
            return answer == null || answer.isBlank() ? null : LocalDate.parse(answer.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** Who acts for the association and who signs for it, how it is reached, and who applies together with it. */
    private Set<RadarKey> keys(Case about, AssociationView applicant, List<CoApplicant> together, Period period) {
        Set<String> people = new LinkedHashSet<>(memberships.membersToTell(about.associationId()));
        mandates.signatories(about.associationId()).stream().map(Signatory::accountId).forEach(people::add);
        Set<RadarKey> keys = new LinkedHashSet<>();
        people.forEach(account -> keys.add(new RadarKey(about.id(), RadarKey.Kind.PERSON, account, period)));
        together.stream().map(CoApplicant::number).flatMap(Optional::stream).distinct()
                .forEach(number -> keys.add(new RadarKey(about.id(), RadarKey.Kind.ASSOCIATION, RadarKey.of(number.digits()), period)));
        if (applicant.email() != null && !applicant.email().isBlank()) {
            keys.add(new RadarKey(about.id(), RadarKey.Kind.CONTACT, applicant.email().strip().toLowerCase(Locale.ROOT), period));
        }
        String phone = applicant.phone() == null ? "" : applicant.phone().replaceAll("\\D", "");
        if (!phone.isEmpty()) {
            keys.add(new RadarKey(about.id(), RadarKey.Kind.CONTACT, phone, period));
        }
        return keys;
    }
}
