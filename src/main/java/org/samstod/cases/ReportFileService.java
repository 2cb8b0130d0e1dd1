package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.StoredFile;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.MatterReport;
import org.samstod.cases.domain.ReportMask;
import org.samstod.cases.domain.ReportTemplate;
import org.samstod.cases.domain.ReportVersion;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.document.LetterPdf;

/**
 * A report as it is read and carried away: a page, a PDF that follows PDF/UA, a Word document in the board's template. Drawn when asked
 * for, from what was frozen and the levels of the moment.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ReportFileService {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";

    @Inject
    ReportDesk desk;

    @Inject
    AttachmentService attachments;

    /** The ways a report is carried away. */
    public enum Format {
        HTML, PDF, DOCX
    }

    /**
     * A version to read; 0 for the draft, which only who writes may read.
     *
     * @throws NotFound when there is no such version, or the full rendition is asked for by somebody who may not read all cases
     */
    @UseCase(permission = Permission.CASE_READ)
    public ReportReading read(String matterId, int ordinal, boolean full) {
        Matter matter = desk.matter(matterId, ordinal == 0 ? Permission.CASE_PREPARE : Permission.CASE_READ);
        MatterReport report = desk.reports.ofMatter(matterId).orElseThrow(() -> new NotFound("report"));
        boolean mayFull = desk.readsAll(matter);
        if (ordinal == 0) {
            requireDraft(report);
            ReportDocument document = desk.rendition(matter, report, full);
            return new ReportReading(AllocationDesk.head(matter), report.id(), document, ReportHtml.body(document, 1), mayFull,
                    desk.draft(matter, report).sha256(), desk.stopped(matter).isEmpty());
        }
        ReportVersion version = desk.reports.version(report.id(), ordinal).orElseThrow(() -> new NotFound("report version"));
        ReportDocument document = desk.rendition(matter, version, full);
        return new ReportReading(AllocationDesk.head(matter), version.id(), document, ReportHtml.body(document, 1), mayFull, null, false);
    }

    private static void requireDraft(MatterReport report) {
        if (report.state() != ReportState.DRAFT) {
            throw new NotFound("report draft");
        }
    }

    /**
     * A file.
     *
     * @param id the version's, or the report's for the draft
     */
    @UseCase(permission = Permission.CASE_READ)
    public ReportFile file(String id, Format format, boolean full) {
        ReportVersion version = desk.reports.findVersion(id).orElse(null);
        if (version != null) {
            Matter matter = desk.matter(version.matterId(), Permission.CASE_READ);
            return write(matter, desk.rendition(matter, version, full), format);
        }
        MatterReport report = (Ids.isId(id) ? desk.reports.find(id) : Optional.<MatterReport>empty()).orElseThrow(() -> new NotFound("report"));
        Matter matter = desk.matter(report.matterId(), Permission.CASE_PREPARE);
        requireDraft(report);
        return write(matter, desk.rendition(matter, report, full), format);
    }

    private ReportFile write(Matter matter, ReportDocument document, Format format) {
        String name = "tjansteutlatande-" + (document.isDraft() ? "utkast" : Integer.toString(document.version())) + (document.full() ? "-publiceras-inte" : "");
        return switch (format) {
            case HTML -> new ReportFile(name + ".html", "text/html;charset=UTF-8", ReportHtml.page(document).getBytes(StandardCharsets.UTF_8), document.full());
            case PDF -> new ReportFile(name + ".pdf", PDF, LetterPdf.draw(ReportHtml.write(document), document.at()), document.full());
            case DOCX -> new ReportFile(name + ".docx", WORD, ReportDocx.write(document,
                    desk.reports.template(matter.boardId(), desk.desk.clock.today()).map(ReportTemplate::content).orElse(null)), document.full());
        };
    }

    /**
     * The valid versions of the matters of some cases, for a meeting that the acting secretary prepares: masked, and beside them what must
     * not be published where the secretary may read all of it. A signed PDF goes along as it is when every application in it is open;
     * when one has become limited it is among what must not be published, and when one is protected it does not leave.
     */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public List<ReportFile> forMeeting(Collection<String> caseIds) {
        List<String> matterIds = desk.desk.list.among(desk.desk.reader(), caseIds).stream().map(CaseListRow::matterId).distinct().toList();
        Map<String, List<ReportVersion>> versions = desk.reports.versionsOf(matterIds).stream().collect(Collectors.groupingBy(ReportVersion::matterId));
        List<ReportFile> files = new ArrayList<>();
        int number = 0;
        for (String matterId : matterIds) {
            ReportVersion valid = ReportVersion.valid(versions.getOrDefault(matterId, List.of())).orElse(null);
            if (valid != null) {
                number++;
                files.addAll(forMeeting(desk.matter(matterId, Permission.CASE_READ), valid, matterIds.size() == 1 ? "" : "-" + number));
            }
        }
        return files;
    }

    private List<ReportFile> forMeeting(Matter matter, ReportVersion version, String suffix) {
        List<ReportFile> files = new ArrayList<>();
        ReportDocument open = desk.rendition(matter, version, false);
        for (Format format : Format.values()) {
            files.add(named(write(matter, open, format), "3-tjansteutlatande" + suffix, false));
        }
        Map<String, ReportMask.CaseNow> now = desk.now(matter).stream().collect(Collectors.toMap(ReportMask.CaseNow::caseId, Function.identity()));
        List<PublicationLevel> levels = version.content().rows().stream().map(ReportRow::caseId).filter(now::containsKey).map(id -> now.get(id).level()).toList();
        boolean allOpen = levels.stream().allMatch(level -> level == PublicationLevel.OPEN);
        boolean noneProtected = levels.stream().allMatch(level -> level.isAtLeast(PublicationLevel.LIMITED));
        if (!allOpen && desk.readsAll(matter)) {
            files.add(named(write(matter, desk.rendition(matter, version, true), Format.PDF), "2-publiceras-inte-tjansteutlatande" + suffix, true));
        }
        if (version.signedFileId().isPresent() && noneProtected && desk.desk.gate.allows(Permission.FILE_READ,
                new Subject(ReportService.VERSION, version.id(), version.boardId(), null))) {
            files.add(new ReportFile((allOpen ? "3-tjansteutlatande-undertecknat" : "2-publiceras-inte-tjansteutlatande-undertecknat") + suffix + ".pdf", PDF,
                    signed(version.signedFileId().get()), !allOpen));
        }
        return files;
    }

    private static ReportFile named(ReportFile file, String name, boolean closed) {
        return new ReportFile(name + file.name().substring(file.name().lastIndexOf('.')), file.mediaType(), file.content(), closed);
    }

    private byte[] signed(String fileId) {
        try (StoredFile stored = attachments.read(fileId); InputStream in = stored.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
