package org.samstod.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.ReportSection;

/** Where officers' reports are kept: one a matter, its sections, its finished versions, and the boards' templates. */
public interface Reports {

    Optional<MatterReport> ofMatter(String matterId);

    /** The report of a matter, locked until the transaction ends. */
    Optional<MatterReport> ofMatterForUpdate(String matterId);

    Optional<MatterReport> find(String id);

    /** The sections; one statement. */
    List<ReportPart> parts(String reportId);

    Optional<ReportPart> part(String reportId, ReportSection section);

    /** The finished versions, the newest first; one statement. */
    List<ReportVersion> versions(String reportId);

    Optional<ReportVersion> version(String reportId, int ordinal);

    Optional<ReportVersion> findVersion(String id);

    /** The finished versions of some matters, the newest first; one statement. */
    List<ReportVersion> versionsOf(Collection<String> matterIds);

    /** The template of a board in force on a day. */
    Optional<ReportTemplate> template(String boardId, LocalDate day);

    Optional<ReportTemplate> findTemplate(String id);

    /** What is known of the templates of all boards, the newest first, without their contents; one statement. */
    List<TemplateLine> templates();

    /** Adds a report, and writes it so that its sections can name it. */
    void add(MatterReport report);

    void add(ReportPart part);

    void add(ReportVersion version);

    void add(ReportTemplate template);

    /**
     * Writes what has changed.
     *
     * @throws org.samstod.shared.Conflict {@code conflict.stale} when somebody else wrote the same first
     */
    void flush();

    /** A template without its content. */
    record TemplateLine(String id, long version, String boardId, String fileName, LocalDate validFrom, String putName, Instant putAt,
            Instant withdrawnAt) {
    }
}
