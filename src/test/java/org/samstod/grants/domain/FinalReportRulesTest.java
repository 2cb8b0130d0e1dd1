package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samstod.forms.FormChecker;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormReader;
import org.samstod.grants.ReminderDays;
import org.samstod.grants.domain.ReportVerdict.Finding;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/** The rules of final reports. */
class FinalReportRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);
    private static final DifferenceLimit LIMIT = new DifferenceLimit(10, Money.ofKronor(1_000));

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).violations().get(0).code();
    }

    private static FinalReport report() {
        return new FinalReport(Given.grant(1_800_000), Ids.next(), new ReportRule(null, "light", LIMIT, 1, new ReminderDays(14, 1, 3, 14), TODAY));
    }

    private static FormDefinition form(String code) {
        try (var in = FinalReportRulesTest.class.getResourceAsStream("/setup/forms/report." + code + ".json")) {
            return FormReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).form();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void states_followTheirTable() {
        Map<ReportState, Set<ReportState>> expected = Map.of(
                ReportState.EXPECTED, EnumSet.of(ReportState.SUBMITTED, ReportState.ON_PAPER, ReportState.NOT_WANTED),
                ReportState.SUBMITTED, EnumSet.of(ReportState.COMPLETING, ReportState.REVIEWED),
                ReportState.COMPLETING, EnumSet.of(ReportState.SUBMITTED, ReportState.REVIEWED),
                ReportState.ON_PAPER, EnumSet.of(ReportState.REVIEWED),
                ReportState.REVIEWED, EnumSet.noneOf(ReportState.class),
                ReportState.NOT_WANTED, EnumSet.noneOf(ReportState.class));
        for (ReportState from : ReportState.values()) {
            for (ReportState to : ReportState.values()) {
                assertEquals(expected.get(from).contains(to), from.mayBecome(to), from + " to " + to);
            }
        }
        assertEquals(EnumSet.of(ReportState.EXPECTED, ReportState.COMPLETING),
                EnumSet.copyOf(List.of(ReportState.values()).stream().filter(ReportState::writable).toList()));
    }

    @Test
    void aReport_isSentIn_completed_andReviewed() {
        FinalReport report = report();
        assertEquals("final-report.step", code(() -> report.review("Bra.", "officer", Given.NOW)));
        report.submit("T 2027/7", "member", Given.NOW);
        assertEquals("final-report.closed", code(() -> report.submit("T 2027/8", "member", Given.NOW)));
        assertEquals("final-report.completion.due", code(() -> report.askCompletion(TODAY, TODAY)));
        report.askCompletion(TODAY.plusDays(14), TODAY);
        assertEquals(ReportState.COMPLETING, report.state());
        report.submit("T 2027/8", "member", Given.NOW);
        assertEquals(2, report.revisions());
        assertNull(report.completionDue());
        report.review("Pengarna har gått till det de skulle.", "officer", Given.NOW);
        assertEquals(ReportState.REVIEWED, report.state());
    }

    @Test
    void whatNeverCame_orCameOnPaper() {
        FinalReport paper = report();
        paper.onPaper();
        assertEquals("final-report.closed", code(paper::requireWritable));
        paper.reviewedOnPaper("officer", Given.NOW);
        assertEquals(ReportState.REVIEWED, paper.state());
        FinalReport declined = report();
        declined.notWanted();
        assertEquals(ReportState.NOT_WANTED, declined.state());
        FinalReport sent = report();
        sent.submit("T 2027/7", "member", Given.NOW);
        sent.onPaper();
        sent.notWanted();
        assertEquals(ReportState.SUBMITTED, sent.state(), "what has come stays");
    }

    @ParameterizedTest
    @CsvSource({"1000000,1100000,false", "1000000,1100100,true", "1000000,899900,true", "1000000,900000,false", "200000,300000,false", "200000,300001,true",
        "0,100000,false", "0,100001,true", "100000000,109999999,false"})
    void difference_isExplainedAboveShareAndSum(long budget, long outcome, boolean asks) {
        assertEquals(asks, LIMIT.asksWhy(Money.ofOre(budget), Money.ofOre(outcome)));
    }

    @Test
    void aRule_tellsEverythingThatIsWrongWithIt() {
        BusinessException wrong = assertThrows(BusinessException.class,
                () -> ReportRule.from("b", "light", new DifferenceLimit(101, Money.ZERO), 21, new ReminderDays(61, 61, 0, 61), TODAY.minusDays(1), TODAY));
        assertEquals(List.of("percent", "sample", "first", "last", "hearing", "condition", "from"), wrong.violations().stream().map(Violation::field).toList());
        assertEquals(14, ReportRule.from(null, "heavy", LIMIT, 3, new ReminderDays(14, 1, 3, 14), TODAY, TODAY).remindFirst());
    }

    @Test
    void draw_followsFromItsSeed_andReachesEveryLine() {
        assertEquals(SampleDraw.of("seed", 12, 4), SampleDraw.of("seed", 12, 4));
        assertEquals(4, SampleDraw.of("seed", 12, 4).size());
        assertEquals(Set.of(1, 2), SampleDraw.of("seed", 2, 4), "all when there are no more");
        assertEquals(Set.of(), SampleDraw.of("seed", 0, 4));
        Set<Integer> reached = new HashSet<>();
        IntStream.range(0, 200).forEach(turn -> reached.addAll(SampleDraw.of("seed " + turn, 12, 1)));
        assertEquals(12, reached.size());
        assertNotEquals(report().seed(), report().seed(), "every grant has its own");
    }

    @ParameterizedTest
    @CsvSource({"15,NONE", "14,FIRST", "5,FIRST", "2,FIRST", "1,LAST", "0,LAST", "-1,NONE"})
    void reminders_comeFourteenDaysAndOneDayBefore(long left, ReportReminder expected) {
        assertEquals(expected, ReportReminder.on(left, 14, 1));
    }

    @Test
    void moreTime_isAskedForALaterDay_andAnsweredOnce() {
        FinalReport report = report();
        LocalDate due = TODAY.plusDays(5);
        assertEquals("final-report.extension.day", code(() -> ReportRequest.extension(report, "Revisorn är sjuk.", due, due, TODAY, "m", Given.NOW)));
        assertEquals("final-report.extension.day", code(() -> ReportRequest.extension(report, "Revisorn är sjuk.", null, due, TODAY, "m", Given.NOW)));
        assertEquals("final-report.text", code(() -> ReportRequest.extension(report, " ", due.plusDays(1), due, TODAY, "m", Given.NOW)));
        assertEquals("final-report.extension.day", code(() -> ReportRequest.extension(report, "Revisorn är sjuk.", TODAY, TODAY.minusDays(9), TODAY, "m", Given.NOW)),
                "not a day that has passed");
        ReportRequest asked = ReportRequest.extension(report, "Revisorn är sjuk.", due.plusDays(30), due, TODAY, "m", Given.NOW);
        assertEquals("final-report.text", code(() -> asked.refuse("", "o", Given.NOW)), "a no has a reason");
        asked.grant(due.plusDays(10), null, TODAY, "o", Given.NOW);
        assertEquals(due.plusDays(10), asked.grantedOn());
        assertEquals("final-report.request.answered", code(() -> asked.refuse("Nej, det går inte.", "o", Given.NOW)));
    }

    @Test
    void checklist_needsEveryLine_andANoItsNote() {
        List<String> lines = List.of("purpose", "receipts");
        BusinessException wrong = assertThrows(BusinessException.class, () -> ReportVerdict.require(lines, List.of(new ReportVerdict("r", "receipts", Finding.NO, " "))));
        assertEquals(List.of("purpose:final-report.check.missing", "receipts:final-report.check.note"),
                wrong.violations().stream().map(one -> one.field() + ":" + one.code()).toList());
        ReportVerdict.require(lines, List.of(new ReportVerdict("r", "purpose", Finding.YES, null), new ReportVerdict("r", "receipts", Finding.NOT_RELEVANT, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"five-questions", "standard", "full"})
    void deliveredForms_areGood_andStayGoodWithTheirBudget(String code) {
        FormDefinition base = form(code);
        assertTrue(base.isReport());
        assertEquals(List.of(), FormChecker.check(base));
        List<ReportLine> lines = List.of(new ReportLine("r", 1, "Hyra", Money.ofKronor(10_000), true), new ReportLine("r", 2, "Fika", Money.ofKronor(2_000), false));
        ReportForm form = ReportForm.of(base, lines, LIMIT);
        List<String> codes = form.definition().sections().stream().map(one -> one.code()).toList();
        assertEquals(ReportForm.LAST, codes.get(codes.size() - 1));
        assertEquals(codes.size() - 3, codes.indexOf(ReportForm.MONEY));
        assertTrue(form.definition().question("receipt.line-1").isPresent());
        assertTrue(form.definition().question("receipt.line-2").isEmpty(), "only what was drawn");
        Set<String> names = new HashSet<>();
        assertTrue(form.definition().questions().stream().allMatch(one -> names.add(one.code().replace('.', '-'))), "each control has a name of its own");
    }

    @Test
    void aFormForReports_asksWhatResidentsAreTold() {
        FormDefinition base = form("standard");
        FormDefinition without = new FormDefinition(base.code(), 1, base.title(), base.tracks(), base.sections().subList(1, base.sections().size()), List.of());
        assertEquals(List.of("reserved-missing"), FormChecker.check(without).stream().map(one -> one.code()).distinct().toList());
    }

    @Test
    void problems_nameTheLineThatIsNotExplained_andTheParticipants() {
        ReportForm form = ReportForm.of(form("five-questions"), List.of(new ReportLine("r", 1, "Hyra", Money.ofKronor(10_000), false),
                new ReportLine("r", 2, "Fika", Money.ofKronor(2_000), false)), LIMIT);
        Map<String, String> answers = new HashMap<>(Map.of("report.done", "Vi läste läxor.", "report.learned", "Att börja tidigare.", "arena", "school",
                "report.true", "yes", "outcome.line-1", "7 000", "outcome.line-2", "2 500,50"));
        assertEquals(List.of("why.line-1:final-report.why", "participants.age-0-12:final-report.participants"), told(form, answers));
        answers.put("why.line-1", "Vi fick lokalen billigare.");
        answers.put("participants.age-13-25", "34");
        answers.put("outcome.more", "[{\"amount\":\"300\",\"what\":\"Böcker\"}]");
        assertEquals(List.of(), told(form, answers));
        ReportForm.Outcome outcome = form.outcome(answers);
        assertEquals(Money.ofOre(980_050), outcome.costs());
        assertEquals(Money.ofKronor(12_000), outcome.budget());
        assertEquals(Money.ofOre(219_950), outcome.unused(Money.ofKronor(12_000)));
        assertEquals(Money.ZERO, outcome.unused(Money.ofKronor(9_000)));
        assertEquals(Money.ofKronor(-3_000), outcome.lines().get(0).difference());
        assertTrue(outcome.lines().get(0).over());
        assertFalse(outcome.lines().get(0).unexplained());
        answers.put("report.done", "Vi träffade 19811218-9876 på torsdagar.");
        assertEquals(List.of("report.done:form.personal-number"), told(form, answers), "what residents see names nobody by number");
    }

    private static List<String> told(ReportForm form, Map<String, String> answers) {
        List<Violation> problems = new ArrayList<>(form.problems(answers, "light"));
        return problems.stream().map(one -> one.field() + ":" + one.code()).collect(Collectors.toList());
    }
}
