package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.attachments.AttachmentService;
import org.samstod.cases.ReportFileService.Format;
import org.samstod.cases.ReportService.SavePart;
import org.samstod.cases.StatementAnswerService.Reply;
import org.samstod.cases.StatementBodyService.AddBody;
import org.samstod.cases.StatementService.AskStatement;
import org.samstod.decisions.AgendaService;
import org.samstod.decisions.MeetingService;
import org.samstod.decisions.PlanMeeting;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.data.StatementCounter;
import org.samstod.register.EntryKind;
import org.samstod.register.EntryView;
import org.samstod.register.RegisterService;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.document.LetterPdf;

/** The officer's report of a matter through the services and the database that is used. */
class ReportIT extends CaseTestBase {

    @Inject
    ReportService reports;

    @Inject
    ReportFileService files;

    @Inject
    ReportTemplateService templates;

    @Inject
    RegisterService register;

    @Inject
    AttachmentService attachments;

    @Inject
    StatementBodyService bodies;

    @Inject
    StatementService statements;

    @Inject
    StatementAnswerService replies;

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agenda;

    private String board;
    private String call;
    private Actor astrid;
    private Actor bo;
    private Actor head;
    private Actor secretary;
    private String first;
    private String second;
    private String matter;

    @BeforeEach
    void matter() {
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        bo = staff("Bo Handläggare", Role.CASE_OFFICER, board);
        head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        secretary = staff("Sara Sekreterare", Role.BOARD_SECRETARY, board);
        first = received(member("FIKTIV Örby läxhjälp", board), call, "Läxhjälp på torsdagar", 10_000, 3);
        second = received(member("FIKTIV Tyst stöd", board), call, "Stöd i hemlighet", 8_000, 2);
        matter = as(head, () -> cases.caseForDecision(first)).matterId();
    }

    private String number(String caseId) {
        return as(head, () -> cases.caseForDecision(caseId)).receptionNumber();
    }

    private ReportPage page(Actor reader) {
        return as(reader, () -> reports.page(matter));
    }

    private ReportPartView part(Actor reader, ReportSection section) {
        return page(reader).part(section).orElseThrow();
    }

    private String text(ReportSection section) {
        return part(astrid, section).text().replace('\u00a0', ' ');
    }

    private ReportPartView save(Actor officer, ReportSection section, String text, long version) {
        return as(officer, () -> reports.save(new SavePart(matter, section, text, version)));
    }

    private int finish(Actor officer) {
        return as(officer, () -> reports.finish(matter, files.read(matter, 0, false).seen()));
    }

    private String html(Actor reader, int version, boolean full) {
        return as(reader, () -> files.read(matter, version, full)).html().replace('\u00a0', ' ');
    }

    private static byte[] pdf() {
        return LetterPdf.draw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"sv\"><head><title>Undertecknat</title><meta name=\"description\" content=\"x\"/></head>"
                + "<body><h1>Undertecknat</h1></body></html>", Instant.parse("2026-03-02T10:58:00Z"));
    }

    private void sign(Actor officer, int version) {
        as(officer, () -> reports.sign(matter, version, "undertecknat.pdf", new ByteArrayInputStream(pdf())));
    }

    private List<EntryView> entries() {
        return as(head, () -> register.entries(matter)).stream().filter(entry -> entry.kind() == EntryKind.REPORT).toList();
    }

    @Test
    void begins_withWhatTheRecordSays_theLimitedApplicationByItsNumber() {
        Actor council = Actor.member(account("Rakel Råd"), "Rakel Råd", null);
        claim(astrid, first);
        String email = as(Actor.SYSTEM, () -> accounts.account(council.accountId()).orElseThrow()).email();
        String body = as(astrid, () -> bodies.add(new AddBody(BodyKind.COUNCIL, "Pensionärsrådet", "Rakel Råd", email, true)));
        String request = as(astrid, () -> statements.ask(new AskStatement(first, view(astrid, first).version(), body, "Behövs den?", false, List.of(),
                clock.today().plusDays(14))));
        as(council, () -> replies.reply(request, new Reply(StatementState.ANSWERED, "Ja, den behövs.", "Rakel Råd")));
        prepare(astrid, first);
        assessAll(astrid, first);
        propose(astrid, first, Outcome.GRANTED, "10 000");
        String peer = received(member("FIKTIV Solberga IF", board), call, "Fotboll", 5_000, 3);
        as(bo, () -> javs.declare(peer, view(bo, peer).version(), true, JavGround.PARTY, "Min bror är ledare"));
        as(astrid, () -> reports.begin(matter));

        assertTrue(text(ReportSection.PROPOSAL).contains("- Ansökan " + number(first) + " från FIKTIV Örby läxhjälp beviljas med 10 000 kr."), text(ReportSection.PROPOSAL));
        assertTrue(text(ReportSection.PROPOSAL).contains("- Ansökan " + number(second) + " redovisas med enbart nummer."), text(ReportSection.PROPOSAL));
        assertTrue(text(ReportSection.STATEMENTS).contains("Pensionärsrådet yttrade sig " + clock.today() + " om ansökan " + number(first) + ". Ja, den behövs."),
                text(ReportSection.STATEMENTS));
        assertTrue(text(ReportSection.PREPARATION).contains(clock.today() + ": Astrid Handläggare lämnade förslag (" + number(first) + ")"), text(ReportSection.PREPARATION));
        assertFalse(text(ReportSection.PREPARATION).contains("Bo Handläggare"), text(ReportSection.PREPARATION));
        assertTrue(text(ReportSection.JAV).startsWith("- Ansökan " + number(peer) + ": Bo Handläggare deltog inte i handläggningen"), text(ReportSection.JAV));
        assertTrue(text(ReportSection.BACKGROUND).contains("Snabba bidrag"), text(ReportSection.BACKGROUND));
        assertTrue(text(ReportSection.CHILDREN).startsWith("2 av 2 ansökningar"), text(ReportSection.CHILDREN));
        for (ReportPartView one : page(astrid).parts()) {
            assertFalse(one.text().contains("Tyst stöd") || one.text().contains("hemlighet"), one.section() + ": " + one.text());
            assertFalse(one.text().contains("Märta Medlem"), one.section() + ": " + one.text());
            assertFalse(one.edited());
        }
        assertEquals(ReportSection.values().length, page(astrid).parts().size());
        assertThrows(Conflict.class, () -> as(astrid, () -> reports.begin(matter)), "only once");
    }

    @Test
    void sectionsAreSavedOneByOne_andNothingIsOverwrittenUnseen() {
        as(astrid, () -> reports.begin(matter));
        ReportPartView summary = part(astrid, ReportSection.SUMMARY);
        ReportPartView saved = save(astrid, ReportSection.SUMMARY, "Astrids sammanfattning\r\n", summary.version());
        assertEquals("Astrids sammanfattning", saved.text());
        assertTrue(saved.edited());
        save(head, ReportSection.EQUALITY, "Heddas analys", part(head, ReportSection.EQUALITY).version());
        ReportConflict conflict = assertThrows(ReportConflict.class, () -> save(head, ReportSection.SUMMARY, "Heddas sammanfattning", summary.version()));
        assertEquals("Astrids sammanfattning", conflict.other().text());
        assertEquals("Astrid Handläggare", conflict.other().by());
        assertEquals("Astrids sammanfattning", part(head, ReportSection.SUMMARY).text());
        save(head, ReportSection.SUMMARY, "Bådas sammanfattning", conflict.other().version());
        assertEquals("Hedda Chef", part(astrid, ReportSection.SUMMARY).by());
        assertEquals("report.too-long", code(() -> save(astrid, ReportSection.SUMMARY, "x".repeat(60_001), part(astrid, ReportSection.SUMMARY).version())));
    }

    @Test
    void fetchingAgain_showsWhatDiffers_andReplacesOnlyWhatWasShownAndChosen() {
        as(astrid, () -> reports.begin(matter));
        save(astrid, ReportSection.PROPOSAL, "Eget förslag", part(astrid, ReportSection.PROPOSAL).version());
        assertEquals(List.of(), as(astrid, () -> reports.differences(matter)));
        proposed(astrid, first);
        List<ReportDifference> differences = as(astrid, () -> reports.differences(matter));
        ReportDifference proposal = differences.stream().filter(one -> one.part().section() == ReportSection.PROPOSAL).findFirst().orElseThrow();
        ReportDifference preparation = differences.stream().filter(one -> one.part().section() == ReportSection.PREPARATION).findFirst().orElseThrow();
        assertTrue(proposal.part().edited());
        assertFalse(preparation.part().edited());
        assertEquals("Eget förslag", part(astrid, ReportSection.PROPOSAL).text(), "looking changes nothing");
        assertEquals("report.record-changed", code(() -> as(astrid, () -> reports.fetch(matter, ReportSection.PREPARATION, preparation.part().version(), proposal.sha256(), true))));
        as(astrid, () -> reports.fetch(matter, ReportSection.PREPARATION, preparation.part().version(), preparation.sha256(), true));
        as(astrid, () -> reports.fetch(matter, ReportSection.PROPOSAL, proposal.part().version(), proposal.sha256(), false));
        assertEquals(preparation.record(), part(astrid, ReportSection.PREPARATION).text());
        assertEquals("Eget förslag", part(astrid, ReportSection.PROPOSAL).text());
        assertTrue(as(astrid, () -> reports.differences(matter)).stream().noneMatch(one -> one.part().section() == ReportSection.PROPOSAL), "seen and kept");
        ReportDifference summary = differences.stream().filter(one -> one.part().section() == ReportSection.SUMMARY).findFirst().orElseThrow();
        save(head, ReportSection.SUMMARY, "Heddas", summary.part().version());
        assertThrows(ReportConflict.class, () -> as(astrid, () -> reports.fetch(matter, ReportSection.SUMMARY, summary.part().version(), summary.sha256(), true)));
    }

    @Test
    void finished_isNumberedRegisteredAndFrozen_andANewVersionBeginsFromIt() {
        as(astrid, () -> reports.begin(matter));
        String seen = as(astrid, () -> files.read(matter, 0, false)).seen();
        save(head, ReportSection.SUMMARY, "Ny sammanfattning", part(head, ReportSection.SUMMARY).version());
        assertEquals("report.changed", code(() -> as(astrid, () -> reports.finish(matter, seen))), "not what was read");
        assertEquals(1, finish(astrid));
        EntryView entry = entries().get(0);
        assertEquals(1, entries().size());
        assertEquals(PublicationLevel.LIMITED, entry.level(), "as open as what it tells of");
        ReportPage page = page(astrid);
        assertEquals(ReportState.FINISHED, page.state());
        assertEquals(List.of(), page.parts());
        assertEquals(1, page.valid().ordinal());
        assertEquals(page.versions().get(0).id(), entry.subject());
        assertEquals("report.finished", code(() -> save(astrid, ReportSection.SUMMARY, "För sent", 1)));
        assertThrows(NotFound.class, () -> html(astrid, 0, false));
        String before = html(astrid, 1, false);
        proposed(astrid, first);
        assertEquals(before, html(astrid, 1, false), "what happens later is not in it");

        as(head, () -> reports.beginFrom(matter, 1));
        assertEquals("report.draft", code(() -> as(head, () -> reports.beginFrom(matter, 1))));
        save(astrid, ReportSection.SUMMARY, "Tredje sammanfattningen", part(astrid, ReportSection.SUMMARY).version());
        ReportComparison both = as(astrid, () -> reports.compare(matter, null, null));
        assertEquals(List.of(0, 1), both.choices());
        assertEquals(List.of(ReportSection.SUMMARY), both.sections().stream().map(ReportComparison.Section::section).toList());
        assertEquals(Money.ofKronor(10_000), both.rows().get(0).right().proposed(), "the draft has the table of today");
        assertEquals(2, finish(astrid));
        assertEquals(2, entries().size());
        assertEquals(2, page(astrid).valid().ordinal());
        as(astrid, () -> reports.beginFrom(matter, 1));
        assertEquals("Ny sammanfattning", part(astrid, ReportSection.SUMMARY).text());
    }

    @Test
    void signedFile_isCheckedAndMakesItsVersionTheValidOne() {
        as(astrid, () -> reports.begin(matter));
        finish(astrid);
        as(astrid, () -> reports.beginFrom(matter, 1));
        finish(astrid);
        assertEquals("report.signed.missing", code(() -> as(astrid, () -> reports.sign(matter, 1, null, null))));
        assertEquals("report.signed.pdf", code(() -> as(astrid, () -> reports.sign(matter, 1, "anteckning.txt",
                new ByteArrayInputStream("Undertecknat".getBytes(StandardCharsets.UTF_8))))));
        assertEquals(2, page(astrid).valid().ordinal(), "nothing of the refused file stays");
        sign(astrid, 1);
        ReportVersionView valid = page(astrid).valid();
        assertEquals(1, valid.ordinal());
        assertEquals("Astrid Handläggare", valid.signedBy());
        assertNotNull(valid.fileId());
        assertEquals(pdf().length, as(head, () -> attachments.read(valid.fileId())).file().size());
        Actor other = staff("Olle Annan", Role.CASE_OFFICER, board("OWN"));
        assertThrows(Denied.class, () -> as(other, () -> attachments.read(valid.fileId())));

        as(head, () -> cases.lowerLevel(first, view(head, first).version(), PublicationLevel.PROTECTED));
        assertNull(page(bo).valid().fileId(), "a signed file cannot be masked");
        assertThrows(Denied.class, () -> as(bo, () -> attachments.read(valid.fileId())));
        assertNotNull(page(head).valid().fileId());
    }

    @Test
    void renditions_holdTheLevelsOfNow_andTheFullOneIsForWhoMayReadAll() throws IOException {
        proposed(astrid, first);
        proposed(astrid, second);
        as(astrid, () -> reports.begin(matter));
        finish(astrid);
        String open = html(bo, 1, false);
        assertTrue(open.contains("FIKTIV Örby läxhjälp"), open);
        assertTrue(open.contains(number(second)), open);
        assertFalse(open.contains("Tyst stöd") || open.contains("hemlighet") || open.contains("8 000"), open);
        String full = html(bo, 1, true);
        assertTrue(full.contains("FIKTIV Tyst stöd") && full.contains("8 000 kr") && full.contains("Får inte publiceras"), full);

        String id = page(astrid).versions().get(0).id();
        for (Format format : Format.values()) {
            ReportFile file = as(bo, () -> files.file(id, format, false));
            assertTrue(file.name().startsWith("tjansteutlatande-1."), file.name());
            assertFalse(file.closed());
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(as(bo, () -> files.file(id, Format.DOCX, false)).content()))) {
            String said = word.getParagraphs().stream().map(XWPFParagraph::getText).reduce("", String::concat) + word.getTables().get(0).getText();
            assertTrue(said.contains("FIKTIV Örby läxhjälp"), said);
            assertFalse(said.contains("Tyst stöd"), said);
        }

        as(head, () -> cases.lowerLevel(first, view(head, first).version(), PublicationLevel.STATISTICS));
        String lowered = html(bo, 1, false);
        assertFalse(lowered.contains("Örby") || lowered.contains("10 000") || lowered.contains(number(first)), lowered);
        assertThrows(NotFound.class, () -> html(bo, 1, true), "not all cases are Bo's to read");
        assertFalse(page(bo).full());
        assertTrue(page(bo).told());
        String heads = html(head, 1, true);
        assertTrue(heads.contains(number(first)) && !heads.contains("Örby"), heads);
    }

    @Test
    void textThatNamesALimitedApplication_isNotFinished() {
        as(astrid, () -> reports.begin(matter));
        save(astrid, ReportSection.ASSESSMENT, "Vi förordar FIKTIV Tyst stöd.", part(astrid, ReportSection.ASSESSMENT).version());
        assertEquals("report.named", code(() -> finish(astrid)));
        save(astrid, ReportSection.ASSESSMENT, "Vi förordar ansökan " + number(second) + ".", part(astrid, ReportSection.ASSESSMENT).version());
        assertEquals(1, finish(astrid));
    }

    @Test
    void protectedApplication_isNotInWhatIsStored() {
        String third = received(member("FIKTIV Skyddet", board), call, "Skydd åt någon", 6_000, 1);
        String number = number(third);
        as(head, () -> reports.begin(matter));
        for (ReportPartView one : page(astrid).parts()) {
            assertFalse(one.text().contains(number) || one.text().contains("Skydd"), one.section() + ": " + one.text());
        }
        finish(astrid);
        assertFalse(html(astrid, 1, false).contains(number));
        assertTrue(html(head, 1, true).contains(number), "who may read all cases has it by its number");
        assertFalse(html(head, 1, true).contains("Skydd åt"));
    }

    @Test
    void otherBoards_otherRoles_andWhoHasAConflictOfInterest_areKeptOut() {
        Actor other = staff("Olle Annan", Role.CASE_OFFICER, board("OWN"));
        as(astrid, () -> reports.begin(matter));
        String draft = page(astrid).reportId();
        assertThrows(Denied.class, () -> page(other));
        assertThrows(Denied.class, () -> as(other, () -> files.file(draft, Format.PDF, false)));
        assertThrows(NotFound.class, () -> as(other, () -> reports.page(Ids.next())));
        assertThrows(NotFound.class, () -> as(astrid, () -> files.file(Ids.next(), Format.PDF, false)));
        proposed(astrid, first);
        assertEquals(List.of(), page(secretary).parts(), "a draft is for who writes it");
        assertThrows(Denied.class, () -> html(secretary, 0, false));
        assertThrows(Denied.class, () -> as(secretary, () -> reports.save(new SavePart(matter, ReportSection.SUMMARY, "x", 1))));
        as(bo, () -> javs.declare(first, view(bo, first).version(), true, JavGround.PARTY, "Min bror är ledare"));
        assertEquals(List.of(number(first)), page(bo).stopped());
        assertEquals("report.jav", code(() -> save(bo, ReportSection.SUMMARY, "Bos", part(astrid, ReportSection.SUMMARY).version())));
        assertEquals("report.jav", code(() -> finish(bo)));
        assertFalse(html(bo, 0, false).contains("FIKTIV Örby läxhjälp"), "the application is hidden from who is tied to it");
        finish(astrid);
        assertTrue(html(secretary, 1, false).contains("FIKTIV Örby läxhjälp"));
        assertFalse(html(bo, 1, false).contains("FIKTIV Örby läxhjälp"));
    }

    @Test
    void template_ofTheBoard_isFilledIn_fromItsDay_untilWithdrawn() throws IOException {
        Actor city = staff("Stina Stad", Role.CITY_ADMINISTRATOR, null);
        as(astrid, () -> reports.begin(matter));
        finish(astrid);
        String version = page(astrid).versions().get(0).id();
        byte[] template;
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("Nämndens mall, {{office}}");
            word.createParagraph().createRun().setText("{{report}}");
            word.write(out);
            template = out.toByteArray();
        }
        assertEquals("report.template.board", code(() -> as(city, () -> templates.put("finns inte", "mall.docx", template, clock.today()))));
        assertEquals("report.template.missing", code(() -> as(city, () -> templates.put(board, null, null, clock.today()))));
        assertThrows(Denied.class, () -> as(astrid, () -> templates.put(board, "mall.docx", template, clock.today())));
        String later = as(city, () -> templates.put(board, "C:\\mallar\\mall.docx", template, clock.today().plusDays(1)));
        assertFalse(firstLine(version).startsWith("Nämndens mall"));
        String now = as(city, () -> templates.put(board, "mall.docx", template, clock.today()));
        assertTrue(firstLine(version).startsWith("Nämndens mall, Test stadsdelsförvaltning"), firstLine(version));
        Map<String, ReportTemplateView> views = new LinkedHashMap<>();
        as(city, () -> templates.templates()).forEach(one -> views.put(one.id(), one));
        assertEquals("COMING", views.get(later).state());
        assertEquals("mall.docx", views.get(later).fileName());
        assertEquals("CURRENT", views.get(now).state());
        as(city, () -> templates.withdraw(now, views.get(now).version()));
        assertFalse(firstLine(version).startsWith("Nämndens mall"));
    }

    private String firstLine(String version) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(as(astrid, () -> files.file(version, Format.DOCX, false)).content()))) {
            return word.getParagraphs().get(0).getText();
        }
    }

    @Test
    void meetingItem_carriesTheValidVersion_whatMustNotBePublishedApart() throws IOException {
        proposed(astrid, first);
        proposed(astrid, second);
        as(astrid, () -> reports.begin(matter));
        finish(astrid);
        String meeting = as(secretary, () -> meetings.plan(new PlanMeeting("BOARD", null, clock.today().plusDays(20), "18:00", null, false)));
        String item = as(secretary, () -> agenda.addCases(meeting, "Bidrag", "Enligt förslaget.", List.of(first, second)));
        Map<String, byte[]> carried = zip(item);
        assertTrue(carried.keySet().containsAll(List.of("3-tjansteutlatande.html", "3-tjansteutlatande.pdf", "3-tjansteutlatande.docx", "2-publiceras-inte-tjansteutlatande.pdf")),
                carried.keySet().toString());
        String open = new String(carried.get("3-tjansteutlatande.html"), StandardCharsets.UTF_8);
        assertTrue(open.contains("FIKTIV Örby läxhjälp"), open);
        assertFalse(open.contains("Tyst stöd"), open);
        sign(astrid, 1);
        assertTrue(zip(item).containsKey("2-publiceras-inte-tjansteutlatande-undertecknat.pdf"), zip(item).keySet().toString());
        as(head, () -> cases.lowerLevel(second, view(head, second).version(), PublicationLevel.PROTECTED));
        assertTrue(zip(item).keySet().stream().noneMatch(name -> name.contains("undertecknat")), "it does not leave any more");
    }

    private Map<String, byte[]> zip(String item) throws IOException {
        Map<String, byte[]> carried = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(as(secretary, () -> agenda.export(item)).content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                carried.put(entry.getName(), zip.readAllBytes());
            }
        }
        return carried;
    }

    @Test
    void beginning_takesAsManyStatements_howeverManyApplicationsThereAre() {
        as(astrid, () -> reports.begin(matter));
        long few = statements(() -> as(astrid, () -> reports.differences(matter)));
        for (int at = 0; at < 4; at++) {
            received(member("FIKTIV Förening " + at, board), call, "Ansökan " + at, 5_000, 3);
        }
        long many = statements(() -> as(astrid, () -> reports.differences(matter)));
        assertTrue(many <= few + 1, few + " statements for two applications, " + many + " for six");
    }

    private static long statements(Runnable work) {
        long before = StatementCounter.ofThisThread();
        work.run();
        return StatementCounter.ofThisThread() - before;
    }
}
