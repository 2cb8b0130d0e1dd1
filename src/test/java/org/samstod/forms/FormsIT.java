package org.samstod.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.applications.AnswerService;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationView;
import org.samstod.applications.FormOffer;
import org.samstod.applications.Receipt;
import org.samstod.applications.SaveAnswer;
import org.samstod.calls.AmendCall;
import org.samstod.calls.CallDraft;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.container.ContainerTest;
import org.samstod.container.TestApplications;
import org.samstod.forms.FormDraftService.DraftView;
import org.samstod.forms.FormEdit.AddQuestion;
import org.samstod.forms.FormEdit.ChangeQuestion;
import org.samstod.forms.FormEdit.RemoveQuestion;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;

/** A form from its draft to the drafts of applications that go over to its next version, in the database that is used. */
class FormsIT extends ContainerTest {

    @Inject
    TestApplications test;

    @Inject
    FormDraftService drafts;

    @Inject
    FormService forms;

    @Inject
    CallService calls;

    @Inject
    ApplicationService applications;

    @Inject
    AnswerService answers;

    @Inject
    Clock clock;

    private String board;
    private Actor pia;

    @BeforeEach
    void people() {
        board = test.board();
        pia = Actor.staff(test.account("Pia"), "Pia", Role.PROGRAMME_ADMINISTRATOR, board);
    }

    private <T> T as(Actor actor, Callable<T> work) {
        return ActAs.call(actor, work);
    }

    private static Words words(String text) {
        return new Words(text, text);
    }

    private static Question question(String code, QuestionKind kind) {
        return new Question(code, kind, words("Fråga " + code), Words.NONE, Words.NONE, false, null, null, List.of(), "", "", false, List.of(), null);
    }

    private void edit(String draft, FormEdit change) {
        drafts.edit(draft, drafts.draft(draft).version(), change);
    }

    private String publish(String draft) {
        DraftView view = drafts.draft(draft);
        return drafts.publish(draft, view.version(), view.newest()).id();
    }

    /** A form of the board's own, published once. */
    private String ownForm() {
        return as(pia, () -> {
            String light = forms.newest("light").orElseThrow().id();
            return publish(drafts.copy(light, words("Eget " + Ids.next())));
        });
    }

    @Test
    void draft_isWrittenByOneAtATime_andPublishedAsTheNextVersion() {
        String first = ownForm();
        String draft = as(pia, () -> drafts.next(first));
        assertEquals(draft, as(pia, () -> drafts.next(first)), "there is one draft of a form at a time");
        ActAs.run(pia, () -> {
            long seen = drafts.draft(draft).version();
            assertEquals("form.draft.same", assertThrows(BusinessException.class, () -> drafts.publish(draft, seen, 1)).code());
            drafts.edit(draft, seen, new AddQuestion("activity", question("members", QuestionKind.NUMBER)));
            assertThrows(Conflict.class, () -> drafts.edit(draft, seen, new RemoveQuestion("members")));
            edit(draft, new RemoveQuestion("when"));
            assertEquals(List.of("QUESTION_ADDED", "QUESTION_REMOVED"), drafts.differences(draft).stream().map(change -> change.what().name()).toList());
            assertThrows(Conflict.class, () -> drafts.publish(draft, drafts.draft(draft).version(), 0));
            String second = publish(draft);
            assertEquals(2, forms.definition(second).version());
            assertTrue(forms.definition(second).question("members").isPresent());
            assertFalse(forms.definition(first).question("members").isPresent(), "a published version never changes");
            assertThrows(NotFound.class, () -> drafts.draft(draft));
        });
    }

    @Test
    void draft_thatTheCheckerRefuses_isNotPublished() {
        ActAs.run(pia, () -> {
            String draft = drafts.create(words("Halvt " + Ids.next()));
            edit(draft, new AddQuestion("activity", question("who", QuestionKind.CHOICE)));
            BusinessException refused = assertThrows(BusinessException.class, () -> publish(draft));
            assertEquals("form.definition.refused", refused.code());
            assertEquals("who", drafts.draft(draft).refusals().get(0).question());
            edit(draft, new RemoveQuestion("who"));
            assertEquals(1, forms.definition(publish(draft)).version());
        });
    }

    @Test
    void forms_areWrittenByTheirOwners_andTheCitysCopiedByAll() {
        String own = ownForm();
        String light = as(pia, () -> forms.newest("light").orElseThrow().id());
        Actor other = Actor.staff(Ids.next(), "Pelle", Role.PROGRAMME_ADMINISTRATOR, test.board());
        Actor city = Actor.staff(Ids.next(), "Stina", Role.CITY_ADMINISTRATOR, null);
        assertThrows(Denied.class, () -> as(pia, () -> drafts.next(light)));
        assertThrows(NotFound.class, () -> as(other, () -> drafts.next(own)));
        assertThrows(Denied.class, () -> as(city, () -> drafts.next(own)));
        String draft = as(pia, () -> drafts.next(own));
        assertThrows(Denied.class, () -> as(other, () -> drafts.draft(draft)));
        assertTrue(as(other, () -> forms.forms()).stream().noneMatch(form -> form.id().equals(own)));
        assertTrue(as(pia, () -> forms.forms()).stream().anyMatch(form -> form.id().equals(own)));
        ActAs.run(pia, () -> drafts.discard(draft, drafts.draft(draft).version()));
        assertThrows(NotFound.class, () -> as(pia, () -> drafts.draft(draft)));
    }

    @Test
    void callThatGoesOverToANewVersion_offersItToDrafts_andLeavesWhatIsSubmitted() {
        String first = ownForm();
        String call = callWith(first);
        Actor maja = test.administrator("Maja Ek", board);
        Actor olle = test.administrator("Olle Ek", board);
        String running = test.draft(maja, call);
        String sent = test.draft(olle, call);
        Receipt receipt = test.submit(olle, sent);

        String second = as(pia, () -> {
            String draft = drafts.next(first);
            FormDefinition form = drafts.draft(draft).form();
            edit(draft, new RemoveQuestion("when"));
            edit(draft, new ChangeQuestion(question("target", QuestionKind.LONG_TEXT), List.of()));
            edit(draft, new AddQuestion("activity", question("members", QuestionKind.NUMBER)));
            edit(draft, new ChangeQuestion(question("members", QuestionKind.NUMBER),
                    List.of(new EligibilityRule("members", List.of(), null, 4L, false, new Words("Minst fem medlemmar", "At least five members")))));
            assertEquals(form.tracks(), drafts.draft(draft).form().tracks());
            return publish(draft);
        });
        assertEquals(List.of(call), as(pia, () -> calls.usingForms(List.of(first, second))).stream().map(use -> use.callId()).toList());
        assertTrue(as(maja, () -> applications.application(running)).offer().isEmpty(), "nothing is offered until the call has gone over");
        ActAs.run(pia, () -> {
            CallView view = calls.call(call);
            assertEquals("call.form-other", assertThrows(BusinessException.class,
                    () -> calls.amend(amend(view, forms.newest("light").orElseThrow().id()))).code());
            calls.amend(amend(view, second));
            assertEquals(second, calls.call(call).formId());
        });

        ApplicationView before = as(maja, () -> applications.application(running));
        FormOffer offer = before.offer().orElseThrow();
        assertEquals(second, offer.formId());
        assertEquals(List.of("KIND", "OPTIONS", "QUESTION_ADDED", "QUESTION_REMOVED", "RULE_ADDED"), offer.changes().stream()
                .map(change -> change.what().name()).filter(List.of("KIND", "OPTIONS", "QUESTION_ADDED", "QUESTION_REMOVED", "RULE_ADDED")::contains)
                .sorted().toList());
        assertEquals(2, offer.unused());
        assertEquals(1, before.form().version());
        ActAs.run(maja, () -> answers.save(new SaveAnswer(running, "when", "Söndagar", before.answer("when").version(), null)));

        assertEquals("application.form.not-newer", assertThrows(BusinessException.class, () -> ActAs.run(maja, () -> applications.takeForm(running, first))).code());
        ActAs.run(maja, () -> applications.takeForm(running, second));
        ApplicationView after = as(maja, () -> applications.application(running));
        assertEquals(2, after.form().version());
        assertTrue(after.offer().isEmpty());
        assertEquals(before.answer("public.title").text(), after.answer("public.title").text());
        assertEquals("", after.answer("target").text());
        assertEquals(Map.of("when", "Söndagar", "target", "children"), after.earlier().stream()
                .collect(java.util.stream.Collectors.toMap(one -> one.question().code(), one -> one.text())));
        ActAs.run(maja, () -> answers.save(new SaveAnswer(running, "members", "3", 0, null)));
        assertTrue(as(maja, () -> applications.application(running)).problems().stream().anyMatch(problem -> problem.field().equals("members")
                && problem.code().equals("form.not-eligible")));
        BusinessException refused = assertThrows(BusinessException.class, () -> test.submit(maja, running));
        assertEquals(List.of("members form.not-eligible"), refused.violations().stream().map(one -> one.field() + " " + one.code()).toList());
        test.answer(maja, running, "members", "12");
        test.submit(maja, running);
        assertEquals(List.of(second), as(maja, () -> applications.revisions(running)).stream().map(revision -> revision.formId()).toList());

        ApplicationView stays = as(olle, () -> applications.application(sent));
        assertEquals(1, stays.form().version());
        assertTrue(stays.offer().isEmpty());
        assertEquals("application.form.submitted", assertThrows(BusinessException.class, () -> ActAs.run(olle, () -> applications.takeForm(sent, second))).code());
        assertEquals(List.of(first), as(olle, () -> applications.revisions(sent)).stream().map(revision -> revision.formId()).toList());
        assertEquals(receipt.number(), as(olle, () -> applications.receipt(sent)).number());
    }

    private static AmendCall amend(CallView call, String formId) {
        return new AmendCall(call.id(), call.version(), "Formuläret är bättre nu.", null, null, null, null, null, null, null, formId);
    }

    /** A published call of the board that asks by a form. */
    private String callWith(String formId) {
        String like = test.call(board, clock.now().plus(Duration.ofDays(30)));
        return as(pia, () -> {
            CallView view = calls.call(like);
            String id = calls.create(board, view.year(), view.templateCode(), new CallDraft(view.titleSv(), view.titleEn(), view.kind(), view.theme(),
                    view.perspective(), view.target(), view.opensAt(), view.closesAt(), view.ceilingOre(), view.framePurpose(), view.subFrame(),
                    view.defaultLevel(), formId, view.decisionRoute(), view.expectedDecision(), view.expectedPayment(), view.useFrom(), view.useTo(),
                    view.reportDue(), view.waitForAppealTime(), view.contact(), view.rulesSv(), view.rulesEn(), view.tracks(), view.documents(),
                    view.checklist(), view.criteria(), view.goals(), view.areas(), view.neighbourhoods()));
            test.publish(board, id);
            return id;
        });
    }
}
