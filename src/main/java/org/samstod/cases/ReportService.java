package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.Purpose;
import org.samstod.attachments.Upload;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.MatterReport;
import org.samstod.cases.domain.ReportContent;
import org.samstod.cases.domain.ReportMask;
import org.samstod.cases.domain.ReportPart;
import org.samstod.cases.domain.ReportVersion;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.NotFound;
import org.samstod.shared.Phrase;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Sha256;

/**
 * The officer's report of a matter (tjänsteutlåtande, {@code domain.md} §1.5): begun from the record, written section by section, finished
 * as numbered versions that are registered, signed outside the portal and put back. Saving a section is not journalled: nothing of it binds
 * anybody before it is a version.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ReportService {

    /** The kind of the subject a finished version is to the gate, and of the owner of its signed file. */
    public static final String VERSION = "report-version";
    private static final String PDF = "application/pdf";

    @Inject
    ReportDesk desk;

    @Inject
    RegisterService register;

    @Inject
    AttachmentService attachments;

    /**
     * Something written in a section.
     *
     * @param version the version the writer saw
     */
    public record SavePart(String matterId, ReportSection section, String text, long version) {
    }

    /** The report of a matter: its versions, and for who writes its sections. */
    @UseCase(permission = Permission.CASE_READ)
    public ReportPage page(String matterId) {
        Matter matter = desk.matter(matterId, Permission.CASE_READ);
        boolean writes = desk.desk.actor().role().holds(Permission.CASE_PREPARE);
        Optional<MatterReport> report = desk.reports.ofMatter(matterId);
        List<ReportPartView> parts = writes && report.filter(one -> one.state() == ReportState.DRAFT).isPresent()
                ? desk.reports.parts(report.get().id()).stream().map(ReportDesk::view).sorted(Comparator.comparing(ReportPartView::section)).toList()
                : List.of();
        return new ReportPage(AllocationDesk.head(matter), report.map(MatterReport::id).orElse(null), report.map(MatterReport::version).orElse(0L),
                report.map(MatterReport::state).orElse(null), parts, report.map(one -> versions(one.id())).orElse(List.of()), writes,
                writes ? desk.stopped(matter).stream().sorted().toList() : List.of(), desk.sheets.told(matter), desk.readsAll(matter));
    }

    private List<ReportVersionView> versions(String reportId) {
        List<ReportVersion> versions = desk.reports.versions(reportId);
        String valid = ReportVersion.valid(versions).map(ReportVersion::id).orElse("");
        Set<String> openable = new HashSet<>();
        attachments.files(VERSION, versions.stream().map(ReportVersion::id).toList()).values()
                .forEach(files -> files.forEach(file -> openable.add(file.id())));
        return versions.stream().map(one -> new ReportVersionView(one.id(), one.ordinal(), one.finishedBy().name(), one.finishedAt(),
                one.signedFileId().filter(openable::contains).orElse(null), one.signedBy().map(Hand::name).orElse(null), one.signedAt().orElse(null),
                one.id().equals(valid))).toList();
    }

    /**
     * Begins the report with what the record says.
     *
     * @throws BusinessException {@code report.jav}
     * @throws Conflict          {@code conflict.stale} when somebody else has begun it
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "report.begin")
    public void begin(String matterId) {
        Matter matter = desk.matter(matterId, Permission.CASE_PREPARE);
        desk.requireNoJav(matter);
        if (desk.reports.ofMatter(matterId).isPresent()) {
            throw new Conflict("conflict.stale");
        }
        ReportContent content = desk.record.read(matter);
        Instant now = desk.desk.clock.now();
        MatterReport report = new MatterReport(matter, desk.desk.hand(), now);
        desk.reports.add(report);
        for (ReportSection section : ReportSection.values()) {
            desk.reports.add(new ReportPart(report.id(), section, content.text(section), desk.desk.hand(), now));
        }
        desk.desk.journal.act(report, Map.of("matter", matterId, "content", content.sha256()));
    }

    /**
     * Saves a section.
     *
     * @throws ReportConflict    when somebody else wrote in it after the version the writer saw; nothing is changed
     * @throws BusinessException {@code report.finished}, {@code report.jav}, {@code report.too-long}
     */
    @UseCase(permission = Permission.CASE_PREPARE)
    public ReportPartView save(SavePart command) {
        ReportPart part = partToWrite(command.matterId(), command.section());
        String text = ReportPart.tidy(command.text());
        if (!part.text().equals(text)) {
            requireSeen(part, command.version());
            part.write(text, desk.desk.hand(), desk.desk.clock.now());
            desk.reports.flush();
        }
        return ReportDesk.view(part);
    }

    private ReportPart partToWrite(String matterId, ReportSection section) {
        MatterReport report = desk.toWrite(desk.matter(matterId, Permission.CASE_PREPARE));
        report.requireDraft();
        return desk.part(report, section);
    }

    private static void requireSeen(ReportPart part, long version) {
        if (part.version() != version) {
            throw new ReportConflict(ReportDesk.view(part));
        }
    }

    /** The sections about which the record says something else now than when the report fetched it. */
    @UseCase(permission = Permission.CASE_PREPARE)
    public List<ReportDifference> differences(String matterId) {
        Matter matter = desk.matter(matterId, Permission.CASE_PREPARE);
        MatterReport report = desk.reports.ofMatter(matterId).orElseThrow(() -> new NotFound("report"));
        report.requireDraft();
        ReportContent now = desk.record.read(matter);
        List<ReportDifference> differences = new ArrayList<>();
        desk.reports.parts(report.id()).stream().sorted(Comparator.comparing(ReportPart::section)).forEach(part -> {
            String record = now.text(part.section());
            if (!record.equals(part.fetched())) {
                differences.add(new ReportDifference(ReportDesk.view(part), record, Sha256.of(record), LineDiff.of(part.text(), record)));
            }
        });
        return differences;
    }

    /**
     * Puts what the record says now in place of what stands in a section, or keeps what stands there.
     *
     * @param sha256 of what the record said when it was shown
     * @throws ReportConflict    when somebody wrote in the section meanwhile
     * @throws BusinessException {@code report.record-changed} when the record has changed again, {@code report.finished}, {@code report.jav}
     */
    @UseCase(permission = Permission.CASE_PREPARE)
    public void fetch(String matterId, ReportSection section, long version, String sha256, boolean take) {
        ReportPart part = partToWrite(matterId, section);
        requireSeen(part, version);
        String record = desk.record.read(desk.matter(matterId, Permission.CASE_PREPARE)).text(section);
        if (!Sha256.of(record).equals(sha256)) {
            throw new BusinessException("report.record-changed");
        }
        if (take) {
            part.take(record, desk.desk.hand(), desk.desk.clock.now());
        } else {
            part.keep(record, desk.desk.hand(), desk.desk.clock.now());
        }
        desk.reports.flush();
    }

    /**
     * Finishes what was read as the next version, which is registered as drawn up and never changed.
     *
     * @param seen hash of what the page showed
     * @return the version's number
     * @throws BusinessException {@code report.changed} when it says something else now, {@code report.named} when it names an application
     *                           that may only stand by its number, {@code report.finished}, {@code report.jav}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "report.finish")
    public int finish(String matterId, String seen) {
        Matter matter = desk.matter(matterId, Permission.CASE_PREPARE);
        MatterReport report = desk.toWrite(matter);
        report.requireDraft();
        ReportContent content = desk.draft(matter, report);
        if (!content.sha256().equals(seen)) {
            throw new BusinessException("report.changed");
        }
        ReportMask.named(content, desk.readableNow(matter)).entrySet().stream().findFirst().ifPresent(named -> {
            throw new BusinessException("report.named", Phrase.of("report.heading." + named.getKey()),
                    String.join(", ", named.getValue()));
        });
        Instant now = desk.desk.clock.now();
        ReportVersion version = new ReportVersion(report, content, desk.desk.hand(), now);
        desk.reports.add(version);
        register.record(new NewEntry(matter.boardId(), EntryKind.REPORT, Direction.DRAWN_UP, version.id(), null, level(matter, content), now, matter.id()));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("matter", matterId);
        payload.put("version", version.ordinal());
        payload.put("sha256", version.sha256());
        payload.put("content", content.json());
        desk.desk.journal.act(version, payload);
        return version.ordinal();
    }

    /** The register's entry about it is as open as what it tells of; a matter of protected cases alone has a protected report. */
    private PublicationLevel level(Matter matter, ReportContent content) {
        return content.rows().isEmpty()
                ? desk.now(matter).stream().map(ReportMask.CaseNow::level).reduce(PublicationLevel::min).orElse(PublicationLevel.PROTECTED)
                : content.rows().stream().map(ReportRow::level).reduce(PublicationLevel.OPEN, PublicationLevel::min);
    }

    /**
     * Begins a further version from an earlier one, with its texts.
     *
     * @throws BusinessException {@code report.draft} while one is being written, {@code report.jav}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "report.begin-version")
    public void beginFrom(String matterId, int ordinal) {
        MatterReport report = desk.toWrite(desk.matter(matterId, Permission.CASE_PREPARE));
        ReportContent from = desk.reports.version(report.id(), ordinal).orElseThrow(() -> new NotFound("report version")).content();
        report.beginAgain();
        Instant now = desk.desk.clock.now();
        desk.reports.parts(report.id()).stream().filter(part -> !part.text().equals(from.text(part.section())))
                .forEach(part -> part.write(from.text(part.section()), desk.desk.hand(), now));
        desk.desk.journal.act(report, Map.of("matter", matterId, "from", ordinal));
    }

    /**
     * Puts the signed PDF of a version back; it is then the valid one. The file is checked as any other.
     *
     * @throws BusinessException {@code report.signed.missing} or {@code report.signed.pdf} at {@code file}, what the file's inspection says,
     *                           {@code report.jav}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "report.sign")
    public void sign(String matterId, int ordinal, String fileName, InputStream content) {
        Matter matter = desk.matter(matterId, Permission.CASE_PREPARE);
        MatterReport report = desk.toWrite(matter);
        ReportVersion version = desk.reports.version(report.id(), ordinal).orElseThrow(() -> new NotFound("report version"));
        desk.desk.gate.require(Permission.CASE_PREPARE, new Subject(VERSION, version.id(), version.boardId(), null));
        if (content == null) {
            throw new BusinessException("report.signed.missing").at("file");
        }
        FileView file = attachments.store(new Upload(VERSION, version.id(), null, version.boardId(), fileName, content, Purpose.INTERNAL));
        if (!PDF.equals(file.mediaType())) {
            throw new BusinessException("report.signed.pdf").at("file");
        }
        version.signed(file.id(), desk.desk.hand(), desk.desk.clock.now());
        desk.desk.journal.act(version, Map.of("matter", matterId, "version", ordinal, "file", file.sha256()));
    }

    /**
     * Two versions against each other, as the reader may see them; 0 is the draft, for who writes it.
     *
     * @param leftOrNull  null for the newest version
     * @param rightOrNull null for the draft, or the newest version when none is written
     */
    @UseCase(permission = Permission.CASE_READ)
    public ReportComparison compare(String matterId, Integer leftOrNull, Integer rightOrNull) {
        Matter matter = desk.matter(matterId, Permission.CASE_READ);
        MatterReport report = desk.reports.ofMatter(matterId).orElseThrow(() -> new NotFound("report"));
        List<Integer> choices = new ArrayList<>(desk.reports.versions(report.id()).stream().map(ReportVersion::ordinal).toList());
        if (report.state() == ReportState.DRAFT && desk.desk.actor().role().holds(Permission.CASE_PREPARE)) {
            choices.add(0, 0);
        }
        Integer right = rightOrNull != null || choices.isEmpty() ? rightOrNull : choices.get(0);
        Integer left = leftOrNull != null || choices.isEmpty() ? leftOrNull : choices.get(Math.min(1, choices.size() - 1));
        if (!choices.contains(left) || !choices.contains(right)) {
            throw new NotFound("report version");
        }
        ReportDocument before = document(matter, report, left);
        ReportDocument after = document(matter, report, right);
        return new ReportComparison(AllocationDesk.head(matter), left, right, choices, sections(before, after), rows(before, after));
    }

    private ReportDocument document(Matter matter, MatterReport report, int ordinal) {
        return ordinal == 0 ? desk.rendition(matter, report, false)
                : desk.rendition(matter, desk.reports.version(report.id(), ordinal).orElseThrow(() -> new NotFound("report version")), false);
    }

    private static List<ReportComparison.Section> sections(ReportDocument before, ReportDocument after) {
        List<ReportComparison.Section> sections = new ArrayList<>();
        for (ReportSection section : ReportSection.values()) {
            String old = text(before, section);
            String now = text(after, section);
            if (!old.equals(now)) {
                sections.add(new ReportComparison.Section(section, LineDiff.of(old, now)));
            }
        }
        return sections;
    }

    private static String text(ReportDocument document, ReportSection section) {
        return document.sections().stream().filter(one -> one.section() == section).map(ReportDocument.Section::text).findFirst().orElse("");
    }

    private static List<ReportComparison.Row> rows(ReportDocument before, ReportDocument after) {
        Map<String, ReportDocument.Row[]> rows = new LinkedHashMap<>();
        before.rows().forEach(row -> rows.put(row.number(), new ReportDocument.Row[] {row, null}));
        after.rows().forEach(row -> rows.computeIfAbsent(row.number(), number -> new ReportDocument.Row[2])[1] = row);
        return rows.entrySet().stream().filter(one -> one.getValue()[0] == null || !one.getValue()[0].equals(one.getValue()[1]))
                .map(one -> new ReportComparison.Row(one.getKey(), one.getValue()[0], one.getValue()[1])).toList();
    }
}
